import type { block } from './zh-CN/block.ts'
import type { board } from './zh-CN/board.ts'
import type { domain } from './zh-CN/domain.ts'
import type { refusal } from './zh-CN/refusal.ts'
import type { sentence } from './zh-CN/sentence.ts'
import type { sheet } from './zh-CN/sheet.ts'

/** Every message of the source language with its text as a type, so that its blanks are known. */
export type SourceMessages = typeof block &
  typeof board &
  typeof domain &
  typeof refusal &
  typeof sentence &
  typeof sheet

/** The name of a message. */
export type MessageId = keyof SourceMessages

type Blanks<Text> = Text extends `${string}{${infer Blank}}${infer Rest}`
  ? Blank | Blanks<Rest>
  : never

/** What fills the blanks of a message: nothing for one without. */
export type MessageParams<Id extends MessageId> = Readonly<
  Record<Blanks<SourceMessages[Id]>, string | number>
>

/** The message's parameters as the rest of an argument list: left out when there is no blank. */
export type ParamsOf<Id extends MessageId> =
  Blanks<SourceMessages[Id]> extends never ? [] : [params: MessageParams<Id>]

/** The ids of the messages of one family: `'structure.KJ' | 'structure.ZH1' …` for `structure`. */
export type IdsOf<Family extends string> = Extract<MessageId, `${Family}.${string}`>
