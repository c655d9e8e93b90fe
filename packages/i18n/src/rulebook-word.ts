import { rulebook as rulebookEn } from './en/rulebook.ts'
import { fill } from './fill.ts'
import type { Locale } from './locale.ts'
import { rulebook } from './zh-CN/rulebook.ts'

/** Kept apart from the catalog, so that a screen that shows no rulebook does not load them. */
const WORDS: Readonly<Record<Locale, Readonly<Record<keyof typeof rulebook, string>>>> = {
  'zh-CN': rulebook,
  en: rulebookEn,
}

export type RulebookWordId = keyof typeof rulebook

/** Whether the rulebook's words name it. */
export function isRulebookWord(id: string): id is RulebookWordId {
  return Object.hasOwn(rulebook, id)
}

/** A word of the rulebook, its blanks filled. */
export function rulebookWord(
  locale: Locale,
  id: RulebookWordId,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return fill(WORDS[locale][id], params)
}
