import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import { useSession } from './session.ts'

beforeEach(() => {
  setActivePinia(createPinia())
})

test('nobody holds anything before signing in', () => {
  expect(useSession().holds('signer')).toBe(false)
})

test('a role in one zone is not a role in another; a county role is one everywhere', () => {
  const session = useSession()
  session.enter({
    accountId: 'a1',
    login: 'wang',
    name: '王工',
    roles: [
      { role: 'surveyor', zoneCode: '03', onBehalfOfName: null },
      { role: 'auditor', zoneCode: null, onBehalfOfName: null },
    ],
    unready: null,
    hasSecondFactor: false,
    passwordDaysLeft: null,
    idleMs: 1_800_000,
    endsAt: '2017-05-22T13:00:00.000Z',
  })
  expect(session.holds('surveyor', '03')).toBe(true)
  expect(session.holds('surveyor', '04')).toBe(false)
  expect(session.holds('surveyor')).toBe(true)
  expect(session.holds('auditor', '04')).toBe(true)
  session.leave()
  expect(session.isSignedIn).toBe(false)
})

test('the last eight households opened are remembered once each, and forgotten on leaving', () => {
  const session = useSession()
  for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9, 3]) {
    session.visit({ code: `03-000${n}`, ownerName: '李', zoneName: '三片区' })
  }
  expect(session.recent.map((one) => one.code.slice(-1)).join('')).toBe('39876542')
  session.leave()
  expect(session.recent).toEqual([])
})
