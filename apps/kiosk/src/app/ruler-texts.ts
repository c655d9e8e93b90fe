import { addTexts } from './i18n.ts'
import type { MoreTexts } from './i18n.ts'

const texts: MoreTexts = async (locale) => {
  const { default: words } =
    locale === 'en'
      ? await import('../locales/ruler/en.ts')
      : await import('../locales/ruler/zh-CN.ts')
  return words
}

/** The words of the rules, the calculator and the recomputation; the first load does without them. */
export function addRulerTexts(): Promise<void> {
  return addTexts(texts)
}
