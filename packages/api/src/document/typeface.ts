import { createRequire } from 'node:module'
import { assert } from '@yichi/domain/kernel/assert'
import { openSync, type Font } from 'fontkit'

/** The letters of every paper: Noto Sans SC, which has the names of nearly everybody. */
export interface Typeface {
  readonly regular: Font
  readonly bold: Font
}

const FOLDER = '@expo-google-fonts/noto-sans-sc'
let opened: Typeface | undefined

/** Opened once per process from the installed package: a file of ten megabytes, of which a paper embeds a few kilobytes. */
export function typeface(): Typeface {
  opened ??= { regular: open('400Regular'), bold: open('700Bold') }
  return opened
}

function open(weight: string): Font {
  const { resolve } = createRequire(import.meta.url)
  const font = openSync(resolve(`${FOLDER}/${weight}/NotoSansSC_${weight}.ttf`))
  assert(font.type === 'TTF', 'document: the font is not one TrueType font')
  return font
}

/**
 * The text with what the font cannot draw named by its code, so that no name ever has a silent hole.
 *
 * @example printable(font, '王𠀀') // 王[U+20000]
 */
export function printable(font: Font, text: string): string {
  let shown = ''
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0
    const known = sign === '\n' || font.hasGlyphForCodePoint(point)
    shown += known ? sign : `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`
  }
  return shown
}
