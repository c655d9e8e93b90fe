import type { Supplier } from '@yichi/domain/facts/remedy'
import { t } from './catalog.ts'
import { fill } from './fill.ts'
import { remedy as remedyEn } from './en/remedy.ts'
import type { Locale } from './locale.ts'
import { placeText } from './place-text.ts'
import { remedy } from './zh-CN/remedy.ts'

/** Kept apart from the catalog, so that a screen without blocked sheets does not load them. */
const WORDS: Readonly<Record<Locale, Readonly<Record<keyof typeof remedy, string>>>> = {
  'zh-CN': remedy,
  en: remedyEn,
}

function isKnown(id: string): id is keyof typeof remedy {
  return Object.hasOwn(remedy, id)
}

/**
 * Which fact a blocked sheet waits for, with the place in the household's file it belongs to.
 *
 * @example remedyText('zh-CN', { code: 'NEWNESS_UNKNOWN', at: 'segments[1]' }) // 评估成新率，或建成年份（房屋第 2 段）
 */
export function remedyText(
  locale: Locale,
  blocked: { readonly code: string; readonly at?: string | null },
): string {
  const id = `remedy.${blocked.code}`
  const value = isKnown(id)
    ? WORDS[locale][id]
    : fill(WORDS[locale]['remedy.unknown'], { code: blocked.code })
  const detail = placeText(locale, blocked.at ?? '')
  return detail === '' ? value : t(locale, 'formula.with', { value, detail })
}

/** Who can supply it. */
export function supplierName(locale: Locale, supplier: Supplier): string {
  return WORDS[locale][`supplier.${supplier}`]
}
