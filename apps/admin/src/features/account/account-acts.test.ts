import type { AccountView } from '@yichi/api/view/account'
import { expect, test } from 'vitest'
import { actsFor, SECURITY_ACTS, SYSTEM_ACTS } from './account-acts.ts'

const ACCOUNT: AccountView = {
  id: 'a',
  login: 'wang',
  name: '王芳',
  phoneMasked: '138****1234',
  kind: 'staff',
  status: 'active',
  unit: null,
  roles: [],
  createdAt: '2017-03-01T00:00:00.000Z',
  lastSignInAt: null,
  hasSecondFactor: false,
  lockedUntil: null,
  sessions: 0,
  resetWishedAt: null,
}

test('a registration is let in or sent back, and nothing else', () => {
  expect(actsFor({ ...ACCOUNT, status: 'pending' }, SECURITY_ACTS)).toEqual(['admit', 'refuse'])
  expect(actsFor({ ...ACCOUNT, status: 'pending' }, SYSTEM_ACTS)).toEqual([])
})

test('what is offered follows how the account stands', () => {
  expect(actsFor(ACCOUNT, SECURITY_ACTS)).toEqual(['resetPassword'])
  const busy = {
    ...ACCOUNT,
    lockedUntil: '2017-03-01T00:15:00.000Z',
    hasSecondFactor: true,
    sessions: 2,
  }
  expect(actsFor(busy, SECURITY_ACTS)).toEqual([
    'unlock',
    'resetPassword',
    'resetSecondFactor',
    'endSessions',
  ])
  expect(actsFor(ACCOUNT, SYSTEM_ACTS)).toEqual(['disable'])
  expect(actsFor({ ...ACCOUNT, status: 'disabled' }, SYSTEM_ACTS)).toEqual(['enable'])
})

test('an account of one of the three is nobody’s alone', () => {
  const roles = [{ role: 'audit-administrator', zoneCode: null }]
  expect(actsFor({ ...ACCOUNT, roles }, SECURITY_ACTS)).toEqual([])
  expect(actsFor({ ...ACCOUNT, roles }, SYSTEM_ACTS)).toEqual([])
})

test('an account of a resident is closed at the window, not here', () => {
  expect(actsFor({ ...ACCOUNT, kind: 'resident' }, SYSTEM_ACTS)).toEqual([])
})
