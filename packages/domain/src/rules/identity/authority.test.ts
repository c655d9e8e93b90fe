import { describe, expect, test } from 'vitest'
import { ADMINISTRATORS, isAdministrator, ROLES, WORKING_ROLES } from '../../facts/role.ts'
import { AUTHORITY, isProcedureName } from './authority.ts'
import { ADMINISTRATION_AUTHORITY } from './authority/administration.ts'
import { HOUSEHOLD_AUTHORITY } from './authority/household.ts'
import { MONEY_AUTHORITY } from './authority/money.ts'
import { OWN_AUTHORITY } from './authority/own.ts'
import { PUBLIC_AUTHORITY } from './authority/public.ts'
import type { AuthorityRow } from './authority/row.ts'
import { RULEBOOK_AUTHORITY } from './authority/rulebook.ts'
import { SUPERVISION_AUTHORITY } from './authority/supervision.ts'

const ROWS: readonly (readonly [string, AuthorityRow])[] = Object.entries(AUTHORITY)

const PARTS: readonly Readonly<Record<string, AuthorityRow>>[] = [
  ADMINISTRATION_AUTHORITY,
  HOUSEHOLD_AUTHORITY,
  MONEY_AUTHORITY,
  OWN_AUTHORITY,
  PUBLIC_AUTHORITY,
  RULEBOOK_AUTHORITY,
  SUPERVISION_AUTHORITY,
]

function proceduresOf(role: string): readonly string[] {
  return ROWS.filter(([, row]) => row.who === 'staff' && row.roles.some((one) => one === role)).map(
    ([procedure]) => procedure,
  )
}

test('every procedure stands in one part of the table only', () => {
  const names = PARTS.flatMap((part) => Object.keys(part))
  expect(names.toSorted()).toEqual(Object.keys(AUTHORITY).toSorted())
})

test.each(ROWS)('%s: a name of two words, known roles, none of them twice', (procedure, row) => {
  expect(procedure).toMatch(/^[a-z]+\.[a-z][A-Za-z]*$/)
  const roles: readonly string[] = row.who === 'staff' ? row.roles : ROLES
  expect(roles.length).toBeGreaterThan(0)
  expect(roles.filter((role) => !ROLES.some((one) => one === role))).toEqual([])
  expect(new Set(roles).size).toBe(roles.length)
})

test('only what is in the table is the name of a procedure', () => {
  expect(isProcedureName('household.get')).toBe(true)
  for (const name of ['', 'household', 'household.burn', 'toString', '__proto__', 'constructor']) {
    expect(isProcedureName(name)).toBe(false)
  }
})

test('every role may do something, and every role is a duty or an administrator', () => {
  for (const role of ROLES) expect(proceduresOf(role).length).toBeGreaterThan(0)
  expect([...WORKING_ROLES, ...ADMINISTRATORS].toSorted()).toEqual([...ROLES].toSorted())
})

describe('the three administrators', () => {
  const pairs = [
    ['system-administrator', 'security-administrator'],
    ['security-administrator', 'audit-administrator'],
    ['audit-administrator', 'system-administrator'],
  ] as const

  test.each(pairs)('%s and %s share nothing but what two of the three agree on', (one, other) => {
    const both = proceduresOf(one).filter((procedure) => proceduresOf(other).includes(procedure))
    expect(both).toEqual(['triad.decide', 'triad.list', 'triad.people', 'triad.propose'])
  })

  test('touch no household, no money, no rulebook and no supervision', () => {
    const business = [HOUSEHOLD_AUTHORITY, MONEY_AUTHORITY, RULEBOOK_AUTHORITY]
    for (const part of [...business, SUPERVISION_AUTHORITY]) {
      for (const role of ADMINISTRATORS) {
        expect(Object.keys(part).filter((one) => proceduresOf(role).includes(one))).toEqual([])
      }
    }
  })

  test('have their procedures to themselves, for the whole county', () => {
    for (const [, row] of ROWS) {
      if (row.who !== 'staff' || !row.roles.some(isAdministrator)) continue
      expect(row.roles.every(isAdministrator)).toBe(true)
      expect(row.scope).toBe('county')
    }
  })
})

test('a fresh proof of identity is asked for what cannot be taken back', () => {
  const proved = ROWS.filter(([, row]) => 'stepUp' in row && row.stepUp).map(([name]) => name)
  expect(proved).toEqual(
    expect.arrayContaining([
      'account.admit',
      'account.resetPassword',
      'agreement.correctAccount',
      'authority.decide',
      'authority.propose',
      'delegation.give',
      'rulebook.publishDraft',
      'triad.decide',
      'triad.propose',
    ]),
  )
})

test('what is open before a password and a second factor are set is about oneself', () => {
  const open = ROWS.filter(([, row]) => 'beforeReady' in row)
  expect(open.length).toBeGreaterThan(0)
  // Staff have their own slice for it, and residents theirs.
  const slice = { 'signed-in': 'identity.', resident: 'own.', staff: null, anyone: null }
  const foreign = open.filter(([name, { who }]) => !name.startsWith(slice[who] ?? '-'))
  expect(foreign.map(([name]) => name)).toEqual([])
})
