import { ADMINISTRATION_AUTHORITY } from './authority/administration.ts'
import { HOUSEHOLD_AUTHORITY } from './authority/household.ts'
import { MONEY_AUTHORITY } from './authority/money.ts'
import { OWN_AUTHORITY } from './authority/own.ts'
import { PUBLIC_AUTHORITY } from './authority/public.ts'
import type { AuthorityRow } from './authority/row.ts'
import { RULEBOOK_AUTHORITY } from './authority/rulebook.ts'
import { SUPERVISION_AUTHORITY } from './authority/supervision.ts'

const TABLE = {
  ...ADMINISTRATION_AUTHORITY,
  ...HOUSEHOLD_AUTHORITY,
  ...MONEY_AUTHORITY,
  ...OWN_AUTHORITY,
  ...PUBLIC_AUTHORITY,
  ...RULEBOOK_AUTHORITY,
  ...SUPERVISION_AUTHORITY,
} as const

/** A procedure that has a row in the table. A procedure without one does not compile, and nobody may call it. */
export type ProcedureName = keyof typeof TABLE

/** The one table of who may call what. */
export const AUTHORITY: Readonly<Record<ProcedureName, AuthorityRow>> = TABLE

export function isProcedureName(text: string): text is ProcedureName {
  return Object.hasOwn(AUTHORITY, text)
}
