import { CATALOG, isMessageId } from './catalog.ts'
import type { Locale } from './locale.ts'

/**
 * The word for a code of a family, as codes arrive from the database or a rulebook.
 * A code without a word is shown as it is: a county may name a structure of its own.
 *
 * @example word('zh-CN', 'step', 'agent-bank') // 代理银行付款
 */
export function word(locale: Locale, family: string, code: string | number): string {
  const id = `${family}.${code}`
  return isMessageId(id) ? CATALOG[locale][id] : String(code)
}
