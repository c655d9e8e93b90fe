import type { Locale } from './locale.ts'

/**
 * One language of a rulebook's own name. A rulebook writes both in one text, Chinese first:
 * `水泥地坪 concrete paving`. A name in one language serves both.
 */
export function rulebookName(name: string, locale: Locale): string {
  const match = /^(\S*\p{Script=Han}\S*) (\P{Script=Han}+)$/u.exec(name)
  const chinese = match?.[1]
  const english = match?.[2]
  if (chinese === undefined || english === undefined) return name
  return locale === 'zh-CN' ? chinese : english
}
