import { expect, test } from 'vitest'
import { ROLES } from '../../facts/role.ts'
import { AUTHORITY, isProcedureName } from './authority.ts'
import { may, mayAnywhere, type HeldRole } from './may.ts'

const PROCEDURES = Object.keys(AUTHORITY).filter(isProcedureName)

test('nobody without a role may do anything', () => {
  for (const procedure of PROCEDURES) {
    expect(may([], procedure, 'z1')).toBe(false)
    expect(may([], procedure, null)).toBe(false)
    expect(mayAnywhere([], procedure)).toBe(false)
  }
})

test.each(ROLES)('%s: of the county everywhere, of a zone there and for nothing else', (role) => {
  const ofCounty: HeldRole[] = [{ role, zoneId: null }]
  const ofZone: HeldRole[] = [{ role, zoneId: 'z1' }]
  for (const procedure of PROCEDURES) {
    const row = AUTHORITY[procedure]
    const named = row.who === 'staff' && row.roles.includes(role)
    const inZone = named && row.scope === 'zone'
    for (const zoneId of ['z1', 'z2', null]) expect(may(ofCounty, procedure, zoneId)).toBe(named)
    expect(may(ofZone, procedure, 'z1')).toBe(inZone)
    expect(may(ofZone, procedure, 'z2')).toBe(false)
    expect(may(ofZone, procedure, null)).toBe(false)
    expect(mayAnywhere(ofCounty, procedure)).toBe(named)
    expect(mayAnywhere(ofZone, procedure)).toBe(inZone)
  }
})

test('one of several roles is enough, and a right in one zone is none in another', () => {
  const held: HeldRole[] = [
    { role: 'auditor', zoneId: 'z2' },
    { role: 'surveyor', zoneId: 'z1' },
  ]
  expect(may(held, 'survey.register', 'z1')).toBe(true)
  expect(may(held, 'survey.register', 'z2')).toBe(false)
  expect(may(held, 'household.get', 'z2')).toBe(true)
  expect(mayAnywhere(held, 'agreement.sign')).toBe(false)
})
