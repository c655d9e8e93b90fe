import { expect, test } from 'vitest'
import { ADMINISTRATORS, ROLES, WORKING_ROLES } from '../../facts/role.ts'
import { AUTHORITY } from './authority.ts'
import { GUARDED_FIELDS, REVEALABLE_FIELDS, sightOf } from './field-sight.ts'

const of = (...roles: readonly (typeof ROLES)[number][]) =>
  roles.map((role) => ({ role, zoneId: 'z1' }))

const GROUP = ['zone-leader', 'surveyor', 'computer', 'signer', 'acceptor'] as const
const OFFICE = ['reviewer', 'deputy-leader', 'office-director', 'publisher', 'leader'] as const
const FINANCE = ['finance-leader', 'platform-company', 'agent-bank', 'cashier'] as const

const SEEN = [
  ['phone', 'on-request', 'masked', 'hidden', 'on-request'],
  ['id-number', 'masked', 'masked', 'masked', 'on-request'],
  ['bank-account', 'hidden', 'masked', 'masked', 'on-request'],
  ['address', 'open', 'open', 'hidden', 'open'],
  ['circumstances', 'open', 'open', 'hidden', 'open'],
] as const

test.each(SEEN)('%s: group %s, office %s, finance %s, supervision %s', (field, ...seen) => {
  const [group, office, finance, supervision] = seen
  for (const role of GROUP) expect(sightOf(of(role), field, 'z1')).toBe(group)
  for (const role of OFFICE) expect(sightOf(of(role), field, 'z1')).toBe(office)
  for (const role of FINANCE) expect(sightOf(of(role), field, 'z1')).toBe(finance)
  expect(sightOf(of('auditor'), field, 'z1')).toBe(supervision)
})

test('every duty reads for one reason', () => {
  const all = [...GROUP, ...OFFICE, ...FINANCE, 'auditor'] as const
  expect(all.toSorted()).toEqual(WORKING_ROLES.toSorted())
  expect(SEEN.map(([field]) => field)).toEqual(GUARDED_FIELDS)
})

test('administrators, people of another zone and people without a role see nothing', () => {
  for (const field of GUARDED_FIELDS) {
    expect(sightOf([], field, 'z1')).toBe('hidden')
    for (const role of ROLES) expect(sightOf(of(role), field, 'z2')).toBe('hidden')
    for (const role of ADMINISTRATORS) {
      expect(sightOf([{ role, zoneId: null }], field, 'z1')).toBe('hidden')
    }
  }
})

test('of several roles the one that shows the most counts, and a role of the county counts everywhere', () => {
  expect(sightOf(of('cashier', 'surveyor'), 'phone', 'z1')).toBe('on-request')
  expect(sightOf(of('surveyor', 'cashier'), 'bank-account', 'z1')).toBe('masked')
  expect(sightOf([{ role: 'auditor', zoneId: null }], 'id-number', 'z9')).toBe('on-request')
})

test('whoever can ask for some field may ask, and nobody else', () => {
  const row = AUTHORITY['household.reveal']
  const asking = ROLES.filter((role) =>
    REVEALABLE_FIELDS.some((field) => sightOf(of(role), field, 'z1') === 'on-request'),
  )
  expect(row.who === 'staff' ? row.roles.toSorted() : []).toEqual(asking.toSorted())
})
