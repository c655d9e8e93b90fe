/** The languages of the program; Chinese is the default and the source of every other. */
export type Locale = 'zh-CN' | 'en'

export const LOCALES = ['zh-CN', 'en'] as const satisfies readonly Locale[]

/** The language of a POSIX setting such as `LANG`: English only when it says so. */
export function localeOf(setting: string | undefined): Locale {
  return setting !== undefined && /^en\b|^en_/i.test(setting) ? 'en' : 'zh-CN'
}
