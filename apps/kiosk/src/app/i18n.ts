import type { Locale } from '@yichi/i18n/locale'
import { shallowRef } from 'vue'
import { createI18n } from 'vue-i18n'
import zhCN from '../locales/zh-CN.ts'
import { toMessages } from './messages.ts'
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

/** Shows a language. Without a network it may not come; then the promise is rejected and nothing changes. */
export async function showLocale(next: Locale): Promise<void> {
  if (next === 'en') {
    const { default: texts } = await import('../locales/en.ts')
    i18n.global.setLocaleMessage('en', toMessages(texts))
  }
  await showWords(next)
  i18n.global.locale.value = next as 'zh-CN'
  locale.value = next
  document.documentElement.lang = next
}
