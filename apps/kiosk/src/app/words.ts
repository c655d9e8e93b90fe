import { board } from '@yichi/i18n/zh-CN/board'
import { sheet } from '@yichi/i18n/zh-CN/sheet'
import type { Locale } from '@yichi/i18n/locale'
import { shallowRef } from 'vue'

type Words = Readonly<Record<string, string>>

/** The Chinese words the first page needs; those of the other pages come with them. */
let chinese: Words = { ...board, ...sheet }
/** Words of the field in the language on show; the other language is fetched when it is asked for. */
const words = shallowRef<Words>(chinese)

/** Lays Chinese words in that the first page did without. */
export function addChineseWords(more: Words): void {
  const shown = words.value === chinese
  chinese = { ...chinese, ...more }
  if (shown) words.value = chinese
}

/** Takes the words of a language up. */
export async function showWords(locale: Locale): Promise<void> {
  if (locale === 'zh-CN') {
    words.value = chinese
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
