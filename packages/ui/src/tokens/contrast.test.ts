import { describe, expect, test } from 'vitest'
import sheet from './tokens.css?raw'

/** Custom properties with a plain hex value inside one block, found by the text that opens it. */
function tokensAfter(opening: string): ReadonlyMap<string, string> {
  const start = sheet.indexOf(opening)
  const block = sheet.slice(start, sheet.indexOf('}', start))
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
  )
}

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = channels.map((channel) =>
    channel <= 0.039_28 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const THEMES = { light: ':root {', dark: ":root[data-theme='dark'] {" } as const

describe.each(Object.entries(THEMES))('%s', (_, opening) => {
  const tokens = tokensAfter(opening)
  const ratio = (text: string, ground: string): number =>
    contrast(tokens.get(text) ?? '', tokens.get(ground) ?? '')

  test.each(['paper', 'paper-2', 'paper-raised'])('text is readable on %s', (ground) => {
    expect(ratio('ink', ground)).toBeGreaterThanOrEqual(12)
    expect(ratio('ink-2', ground)).toBeGreaterThanOrEqual(7)
    for (const text of ['ink-3', 'teal', 'seal', 'star-1-ink', 'star-2-ink', 'star-3-ink']) {
      expect(ratio(text, ground), text).toBeGreaterThanOrEqual(4.5)
    }
    for (const text of ['teal-deep', 'seal-deep', 'amber-deep']) {
      expect(ratio(text, ground), text).toBeGreaterThanOrEqual(7)
    }
  })

  test('words keep their contrast on the washes and on a filled button', () => {
    expect(ratio('amber', 'amber-wash')).toBeGreaterThanOrEqual(4.5)
    expect(ratio('amber-deep', 'amber-wash')).toBeGreaterThanOrEqual(7)
    expect(ratio('seal', 'seal-wash')).toBeGreaterThanOrEqual(4.5)
    expect(ratio('ink-on-fill', 'teal')).toBeGreaterThanOrEqual(4.5)
    expect(ratio('ink-on-fill', 'teal-deep')).toBeGreaterThanOrEqual(7)
    expect(ratio('line-strong', 'paper')).toBeGreaterThanOrEqual(3)
  })
})

test('the dark values stand twice and agree', () => {
  const chosen = tokensAfter(THEMES.dark)
  const followed = tokensAfter(":root:not([data-theme='light']) {")
  expect([...followed]).toEqual([...chosen])
})
