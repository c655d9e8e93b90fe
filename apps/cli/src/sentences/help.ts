import type { Locale } from '@yichi/i18n/locale'
import { HELP_EN } from './help-en.ts'
import type { HelpPage } from './help-page.ts'
import { HELP_ZH_CN } from './help-zh-cn.ts'

const HELP: Readonly<Record<Locale, Readonly<Record<HelpPage, string>>>> = {
  'zh-CN': HELP_ZH_CN,
  en: HELP_EN,
}

/** A page of the help, ending with a line break. */
export function helpPage(locale: Locale, page: HelpPage): string {
  return `${HELP[locale][page].trim()}\n`
}
