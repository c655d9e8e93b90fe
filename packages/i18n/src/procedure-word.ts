import type { ProcedureName } from '@yichi/domain/rules/identity/authority'
import { procedure as procedureEn } from './en/procedure.ts'
import type { Locale } from './locale.ts'
import { procedure } from './zh-CN/procedure.ts'

/** A row of the table of authority without words here does not compile. */
const SOURCE: Readonly<Record<`procedure.${ProcedureName}`, string>> &
  Readonly<Record<string, string>> = procedure

/** Kept apart from the catalog, so that only the screen of rights loads them. */
const WORDS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  'zh-CN': SOURCE,
  en: procedureEn,
}

function named(locale: Locale, id: string, code: string): string {
  const words = WORDS[locale]
  return Object.hasOwn(words, id) ? (words[id] ?? code) : code
}

/**
 * The name of a procedure; one that this build does not know is shown by its code.
 *
 * @example procedureWord('zh-CN', 'agreement.sign') // 签订协议
 */
export function procedureWord(locale: Locale, name: string): string {
  return named(locale, `procedure.${name}`, name)
}

/** The part of the work that procedures belong to: `household` is 住户. */
export function sliceWord(locale: Locale, slice: string): string {
  return named(locale, `slice.${slice}`, slice)
}
