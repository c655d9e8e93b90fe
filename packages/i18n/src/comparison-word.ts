import { fill } from './fill.ts'
import { comparison as comparisonEn } from './en/comparison.ts'
import type { Locale } from './locale.ts'
import { comparison } from './zh-CN/comparison.ts'

/** Kept apart from the catalog, so that a screen that compares nothing does not load them. */
const WORDS = { 'zh-CN': comparison, en: comparisonEn } as const satisfies Record<
  Locale,
  Readonly<Record<keyof typeof comparison, string>>
>

/**
 * A word of the comparison, its blanks filled.
 *
 * @example comparisonWord('zh-CN', 'option.VOUCHER') // 房票
 */
export function comparisonWord(
  locale: Locale,
  id: keyof typeof comparison,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return fill(WORDS[locale][id], params)
}
