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

/** The accounts of a new demonstration county with their passwords, as a table for the person at the terminal. */
export function passwordTable(locale: Locale, accounts: SeedReport['accounts']): string {
  const rows = accounts.map(({ login, name, roles, phone, password }) => [
    login,
    password,
    phone,
    name,
    rolesText(locale, roles),
  ])
  const head = HEAD.map((id) => say(locale, id))
  return `${say(locale, 'serve-accounts')}\n${columns([head, ...rows], '  ')}\n`
}
