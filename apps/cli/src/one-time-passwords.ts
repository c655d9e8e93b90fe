import type { SeedReport } from '@yichi/api/demo/seed'
import type { Locale } from '@yichi/i18n/locale'
import { word } from '@yichi/i18n/word'
import { say } from './sentences/sentence.ts'
import { columns } from './text-width.ts'

const HEAD = [
  'account-login',
  'account-password',
  'account-phone',
  'account-name',
  'account-roles',
] as const

/** Each role once: a role held in several ways is one word to the person who signs in. */
function rolesText(locale: Locale, roles: readonly string[]): string {
  const words = new Set(roles.map((role) => word(locale, 'role', role)))
  return [...words].join(locale === 'zh-CN' ? '、' : ', ')
}

const RESIDENT_HEAD = [
  'account-household',
  'account-code',
  'account-phone',
  'account-name',
] as const

/**
 * The accounts of a new demonstration county with their passwords, and the households that may open their own file
 * with the codes of their slips, as tables for the person at the terminal.
 */
export function passwordTable(
  locale: Locale,
  { accounts, residents }: Pick<SeedReport, 'accounts' | 'residents'>,
): string {
  const rows = accounts.map(({ login, name, roles, phone, password }) => [
    login,
    password,
    phone,
    name,
    rolesText(locale, roles),
  ])
  const slips = residents.map(({ householdCode, code, phone, name }) => [
    householdCode,
    code,
    phone,
    name,
  ])
  const head = HEAD.map((id) => say(locale, id))
  const slipHead = RESIDENT_HEAD.map((id) => say(locale, id))
  const staff = `${say(locale, 'serve-accounts')}\n${columns([head, ...rows], '  ')}\n`
  return `${staff}${say(locale, 'serve-residents')}\n${columns([slipHead, ...slips], '  ')}\n`
}
