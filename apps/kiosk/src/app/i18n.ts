import { fill } from '@yichi/i18n/fill'
import type { Locale } from '@yichi/i18n/locale'
import { shallowRef } from 'vue'
import zhCN from '../locales/zh-CN.ts'
import { flatTexts } from './texts.ts'
import type { FlatTexts, Texts } from './texts.ts'
import { showWords } from './words.ts'

/** Chinese comes with the screen; English is fetched when somebody asks for it. */
const catalog = shallowRef<Readonly<Record<Locale, FlatTexts>>>({
  'zh-CN': flatTexts(zhCN),
  en: {},
})

/** The language on show. */
export const locale = shallowRef<Locale>('zh-CN')

/**
 * A text in the language on show, its `{blanks}` filled; one that is not there yet in Chinese, and one that is
 * nowhere by its key. Screens need no more than this: there is no compiler that could be asked to run code.
 */
export function t(key: string, params: Readonly<Record<string, string | number>> = {}): string {
  const text = catalog.value[locale.value][key] ?? catalog.value['zh-CN'][key] ?? key
  return fill(text, params)
}

/** Texts of screens that are fetched later, in a language. */
export type MoreTexts = (locale: Locale) => Promise<Texts>

const more = new Set<MoreTexts>()

async function merge(into: Locale, texts: MoreTexts): Promise<void> {
  const added = flatTexts(await texts(into))
  catalog.value = { ...catalog.value, [into]: { ...catalog.value[into], ...added } }
}

/** Lays the texts of later screens in, in Chinese and in the language on show; once. */
export async function addTexts(texts: MoreTexts): Promise<void> {
  if (more.has(texts)) return
  await merge('zh-CN', texts)
  if (locale.value !== 'zh-CN') await merge(locale.value, texts)
  more.add(texts)
}

const english: MoreTexts = async () => (await import('../locales/en.ts')).default

/** Shows a language. Without a network it may not come; then the promise is rejected and nothing changes. */
export async function showLocale(next: Locale): Promise<void> {
  if (next === 'en') {
    await Promise.all([english, ...more].map((texts) => merge('en', texts)))
  }
  await showWords(next)
  locale.value = next
  document.documentElement.lang = next
}
