import { fill } from '@yichi/i18n/fill'
import type { Locale } from '@yichi/i18n/locale'
import { EN } from './en.ts'
import { ZH_CN } from './zh-cn.ts'

/** The name of something the command says to a person. */
export type SentenceId = keyof typeof ZH_CN

/** What fills the blanks of a sentence. */
export type SentenceParams = Readonly<Record<string, string | number>>

const SENTENCES: Readonly<Record<Locale, Readonly<Record<SentenceId, string>>>> = {
  'zh-CN': ZH_CN,
  en: EN,
}

/** A sentence in the person's language, its blanks filled. */
export function say(locale: Locale, id: SentenceId, params: SentenceParams = {}): string {
  return fill(SENTENCES[locale][id], params)
}
