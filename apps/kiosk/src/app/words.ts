import { board } from '@yichi/i18n/zh-CN/board'
import { domain } from '@yichi/i18n/zh-CN/domain'
import { sheet } from '@yichi/i18n/zh-CN/sheet'
import type { Locale } from '@yichi/i18n/locale'
import { shallowRef } from 'vue'

type Words = Readonly<Record<string, string>>

/** Words of the field in the language on show; the other language is fetched when it is asked for. */
const CHINESE: Words = { ...board, ...domain, ...sheet }
const words = shallowRef<Words>(CHINESE)

/** Takes the words of a language up. */
export async function showWords(locale: Locale): Promise<void> {
  if (locale === 'zh-CN') {
    words.value = CHINESE
    return
  }
  const [boardOf, domainOf, sheetOf] = await Promise.all([
    import('@yichi/i18n/en/board'),
    import('@yichi/i18n/en/domain'),
    import('@yichi/i18n/en/sheet'),
  ])
  words.value = { ...boardOf.board, ...domainOf.domain, ...sheetOf.sheet }
}

/** The word for a code of a family, `word('mode', 'MONETARY')`; a code without one is shown as it is. */
export function word(family: string, code: string | number): string {
  return words.value[`${family}.${code}`] ?? String(code)
}
