import { block as blockEn } from './en/block.ts'
import { board as boardEn } from './en/board.ts'
import { domain as domainEn } from './en/domain.ts'
import { refusal as refusalEn } from './en/refusal.ts'
import { sentence as sentenceEn } from './en/sentence.ts'
import { sheet as sheetEn } from './en/sheet.ts'
import { fill } from './fill.ts'
import type { Locale } from './locale.ts'
import type { MessageId, ParamsOf } from './message-id.ts'
import { block } from './zh-CN/block.ts'
import { board } from './zh-CN/board.ts'
import { domain } from './zh-CN/domain.ts'
import { refusal } from './zh-CN/refusal.ts'
import { sentence } from './zh-CN/sentence.ts'
import { sheet } from './zh-CN/sheet.ts'

type Messages = Readonly<Record<MessageId, string>>

/** The words of every language, same keys by type. */
export const CATALOG: Readonly<Record<Locale, Messages>> = {
  'zh-CN': { ...block, ...board, ...domain, ...refusal, ...sentence, ...sheet },
  en: { ...blockEn, ...boardEn, ...domainEn, ...refusalEn, ...sentenceEn, ...sheetEn },
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
