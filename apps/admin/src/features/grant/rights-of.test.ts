import { ROLES } from '@yichi/domain/facts/role'
import { expect, test } from 'vitest'
import { rightsOf } from './rights-of.ts'

test('what a role may do comes from the table, with what asks for a fresh proof', () => {
  const rights = rightsOf('signer')
  const agreement = rights.find(({ slice }) => slice === 'agreement')
  expect(agreement?.rights).toContainEqual({ procedure: 'agreement.sign', stepUp: false })
  expect(agreement?.rights).toContainEqual({ procedure: 'agreement.correctAccount', stepUp: true })
  expect(rights.some(({ slice }) => slice === 'account')).toBe(false)
})

test('every role may do something, and a role nobody knows may do nothing', () => {
  for (const role of ROLES) expect(rightsOf(role).length, role).toBeGreaterThan(0)
  expect(rightsOf('emperor')).toEqual([])
})

test('administrators touch no household and no money', () => {
  const forbidden = ['household', 'payment', 'approval', 'settlement', 'agreement', 'survey']
  for (const role of ['system-administrator', 'security-administrator', 'audit-administrator']) {
    expect(rightsOf(role).filter(({ slice }) => forbidden.includes(slice))).toEqual([])
  }
})
