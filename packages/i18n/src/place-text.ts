import { CATALOG, isMessageId } from './catalog.ts'
import { fill } from './fill.ts'
import type { Locale } from './locale.ts'

/**
 * A place in a household's facts in words: `segments[1].buildYear` is 房屋第 2 段·建成年份.
 * Steps without a word are left out; nothing known gives the empty text.
 */
export function placeText(locale: Locale, at: string): string {
  const words: string[] = []
  for (const step of at.split('.')) {
    const match = /^([A-Za-z]+)(?:\[(\d+)\])?$/.exec(step)
    const id = `place.${match?.[1] ?? ''}`
    if (!isMessageId(id)) continue
    const text = fill(CATALOG[locale][id], { n: Number(match?.[2] ?? 0) + 1 })
    words.push(text)
  }
  return words.join(locale === 'zh-CN' ? '·' : ', ')
}
