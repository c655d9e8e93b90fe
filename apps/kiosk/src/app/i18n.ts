import type { Locale } from '@yichi/i18n/locale'
import { shallowRef } from 'vue'
import { createI18n } from 'vue-i18n'
import zhCN from '../locales/zh-CN.ts'
import { toMessages } from './messages.ts'
import type { Messages } from './messages.ts'
import { showWords } from './words.ts'

/** Chinese comes with the screen; English is fetched when somebody asks for it. */
export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': toMessages(zhCN) },
})

/** The language on show. */
export const locale = shallowRef<Locale>('zh-CN')

/** Texts of screens that are fetched later, in a language. */
export type MoreTexts = (locale: Locale) => Promise<Messages>

const more = new Set<MoreTexts>()

async function merge(next: Locale, texts: MoreTexts): Promise<void> {
  // A message here is a function; the type knows texts only.
  i18n.global.mergeLocaleMessage(next as 'zh-CN', (await texts(next)) as never)
}

/** Lays the texts of later screens in, in Chinese and in the language on show; once. */
export async function addTexts(texts: MoreTexts): Promise<void> {
  if (more.has(texts)) return
  await merge('zh-CN', texts)
  if (locale.value !== 'zh-CN') await merge(locale.value, texts)
  more.add(texts)
}

/** Shows a language. Without a network it may not come; then the promise is rejected and nothing changes. */
export async function showLocale(next: Locale): Promise<void> {
  if (next === 'en') {
    const { default: texts } = await import('../locales/en.ts')
    i18n.global.setLocaleMessage('en', toMessages(texts))
    await Promise.all([...more].map((later) => merge('en', later)))
  }
  await showWords(next)
  i18n.global.locale.value = next as 'zh-CN'
  locale.value = next
  document.documentElement.lang = next
}
