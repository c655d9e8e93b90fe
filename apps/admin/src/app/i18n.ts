import type { Locale } from '@yichi/i18n/locale'
import type { Language } from 'element-plus/es/locale/index'
import { shallowRef } from 'vue'
import { createI18n } from 'vue-i18n'

/** Messages lie flat, `household.tab.survey`, so a key is looked up, not walked. */
function lookUp(messages: unknown, key: string): string | null {
  const text: unknown = (messages as Readonly<Record<string, unknown>>)[key]
  return typeof text === 'string' ? text : null
}

// Messages are interpreted, not compiled to code: the content security policy forbids eval.
export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  missingWarn: false,
  fallbackWarn: false,
  messageResolver: lookUp,
  messages: {},
})

/** The words of the component kit in the language shown. */
export const kitLanguage = shallowRef<Language | null>(null)

const LOADERS = {
  'zh-CN': () =>
    Promise.all([import('../locales/zh-CN.ts'), import('element-plus/es/locale/lang/zh-cn')]),
  en: () => Promise.all([import('../locales/en.ts'), import('element-plus/es/locale/lang/en')]),
} as const

/** Fetches a language, then shows it. The page keeps its old words until the new ones are there. */
export async function showLocale(locale: Locale): Promise<void> {
  const [{ messages }, kit] = await LOADERS[locale]()
  i18n.global.setLocaleMessage(locale, messages)
  kitLanguage.value = kit.default
  i18n.global.locale.value = locale
  document.documentElement.lang = locale
}
