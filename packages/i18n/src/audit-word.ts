import { audit as auditEn } from './en/audit.ts'
import type { Locale } from './locale.ts'
import { audit } from './zh-CN/audit.ts'

/** Kept apart from the catalog, so that a screen that shows no trail does not load them. */
const WORDS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  'zh-CN': audit,
  en: auditEn,
}

type NameIn<Id> = Id extends `audit.${infer Name}` ? Name : never

/** What the trail can record: every action that has words. One without them cannot be filed. */
export type AuditAction = NameIn<keyof typeof audit>

/** Whether the words name the action. */
export function isAuditAction(action: string): action is AuditAction {
  return Object.hasOwn(audit, `audit.${action}`)
}

/** Every action that has words, by its code. */
export const AUDIT_ACTIONS: readonly AuditAction[] = Object.keys(audit)
  .map((id) => id.slice('audit.'.length))
  .filter(isAuditAction)

/**
 * What was done, to stand after who did it. An action without words is shown by its code.
 *
 * @example auditWord('zh-CN', 'agreement-signed') // 签订协议
 */
export function auditWord(locale: Locale, action: string): string {
  return isAuditAction(action) ? (WORDS[locale][`audit.${action}`] ?? action) : action
}
