import { board as boardEn } from './en/board.ts'
import { domain as domainEn } from './en/domain.ts'
import { refusal as refusalEn } from './en/refusal.ts'
import { sentence as sentenceEn } from './en/sentence.ts'
import { sheet as sheetEn } from './en/sheet.ts'
import type { Locale } from './locale.ts'
import type { MessageId, ParamsOf } from './message-id.ts'
import { board } from './zh-CN/board.ts'
import { domain } from './zh-CN/domain.ts'
import { refusal } from './zh-CN/refusal.ts'
import { sentence } from './zh-CN/sentence.ts'
import { sheet } from './zh-CN/sheet.ts'

type Messages = Readonly<Record<MessageId, string>>

/** The words of every language, same keys by type. */
export const CATALOG: Readonly<Record<Locale, Messages>> = {
  'zh-CN': { ...board, ...domain, ...refusal, ...sentence, ...sheet },
  en: { ...boardEn, ...domainEn, ...refusalEn, ...sentenceEn, ...sheetEn },
}

/** Text and the names of blanks in turn, the text first. */
const split = new Map<string, readonly string[]>()
const SPLIT_MAX = 2_000

function partsOf(text: string): readonly string[] {
  const known = split.get(text)
  if (known !== undefined) return known
  const parts = text.split(/\{([A-Za-z][A-Za-z0-9]*)\}/)
  if (split.size < SPLIT_MAX) split.set(text, parts)
  return parts
}

/** Puts values into the `{blanks}` of a text; a blank without a value stays visible. */
export function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  const parts = partsOf(text)
  let filled = parts[0] ?? ''
  for (let index = 1; index < parts.length; index += 2) {
    const name = parts[index] ?? ''
    const value = Object.hasOwn(params, name) ? params[name] : undefined
    filled += `${value ?? `{${name}}`}${parts[index + 1] ?? ''}`
  }
  return filled
}

/**
 * The words of a message in a language, its blanks filled.
 *
 * @example t('zh-CN', 'structure.KJ') // 框架
 */
export function t<Id extends MessageId>(locale: Locale, id: Id, ...params: ParamsOf<Id>): string {
  const text = CATALOG[locale][id]
  const values = params[0]
  return values === undefined ? text : fill(text, values)
}

/** Whether a text that came over the wire is the name of a message. */
export function isMessageId(text: string): text is MessageId {
  return Object.hasOwn(CATALOG['zh-CN'], text)
}
