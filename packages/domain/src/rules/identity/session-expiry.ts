import { isAdministrator, type Role } from '../../facts/role.ts'
import { LIMITS, type SessionTimes } from './limits.ts'

/** Those who let money go; the administrators are stricter still. */
const FINANCE_APPROVERS: readonly Role[] = ['finance-leader', 'platform-company', 'agent-bank']

/** The times of somebody with these roles: of several, the strictest. */
export function sessionTimes(roles: readonly Role[]): SessionTimes {
  if (roles.some(isAdministrator)) return LIMITS.sessions.administrators
  const isFinance = roles.some((role) => FINANCE_APPROVERS.includes(role))
  return isFinance ? LIMITS.sessions.financeApprovers : LIMITS.sessions.staff
}

/** The moments of a session, in milliseconds since 1970. */
export interface SessionMoments {
  readonly startedAt: number
  readonly lastSeenAt: number
}

/** When the session is over, however busy it is. */
export function sessionEnd({ startedAt }: SessionMoments, times: SessionTimes): number {
  return startedAt + times.absoluteMs
}

/** Whether the session is over: idle too long, or as old as it may get. */
export function isSessionOver(session: SessionMoments, times: SessionTimes, now: number): boolean {
  return now >= session.lastSeenAt + times.idleMs || now >= sessionEnd(session, times)
}
