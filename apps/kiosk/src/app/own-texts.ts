import { addTexts } from './i18n.ts'
import type { MoreTexts } from './i18n.ts'

const texts: MoreTexts = async (locale) => {
  const { default: words } =
    locale === 'en' ? await import('../locales/own/en.ts') : await import('../locales/own/zh-CN.ts')
  return words
}

/** The words of a resident's own file; the first load does without them. */
export function addOwnTexts(): Promise<void> {
  return addTexts(texts)
}
