import { expect, test } from 'vitest'
import { ADMINISTRATORS, ROLES, type Role } from '../../facts/role.ts'
import { isSessionOver, sessionTimes } from './session-expiry.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

function expected(role: Role): readonly [number, number, number] {
  if (ADMINISTRATORS.some((one) => one === role)) return [15, 8, 1]
  if (['finance-leader', 'platform-company', 'agent-bank'].includes(role)) return [15, 8, 3]
  return [30, 12, 3]
}

test.each(ROLES)('a session of a %s is over at its very second', (role) => {
  const times = sessionTimes([role])
  const [idle, absolute, atOnce] = expected(role)
  expect(times).toEqual({ idleMs: idle * MINUTE, absoluteMs: absolute * HOUR, atOnce })
  const idleFrom = { startedAt: 0, lastSeenAt: MINUTE }
  expect(isSessionOver(idleFrom, times, MINUTE + times.idleMs - SECOND)).toBe(false)
  expect(isSessionOver(idleFrom, times, MINUTE + times.idleMs)).toBe(true)
  const busy = { startedAt: 0, lastSeenAt: times.absoluteMs - SECOND }
  expect(isSessionOver(busy, times, times.absoluteMs - SECOND)).toBe(false)
  expect(isSessionOver(busy, times, times.absoluteMs + SECOND)).toBe(true)
})

test('of several roles the strictest counts', () => {
  expect(sessionTimes(['surveyor', 'agent-bank'])).toEqual(sessionTimes(['agent-bank']))
  expect(sessionTimes(['agent-bank', 'audit-administrator']).atOnce).toBe(1)
  expect(sessionTimes([])).toEqual(sessionTimes(['surveyor']))
})
