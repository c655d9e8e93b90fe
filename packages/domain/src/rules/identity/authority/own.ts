import type { AuthorityRow } from './row.ts'

const own = { who: 'signed-in' } as const
const getReady = { who: 'signed-in', beforeReady: true } as const

/** What everybody may do about themself. */
export const OWN_AUTHORITY = {
  'identity.changePassword': getReady,
  'identity.confirmSecondFactor': getReady,
  'identity.endOtherSessions': own,
  'identity.endSession': own,
  'identity.enrolSecondFactor': getReady,
  'identity.me': getReady,
  'identity.prove': own,
  'identity.renewRecoveryCodes': { who: 'signed-in', stepUp: true },
  'identity.sessions': getReady,
  'identity.stay': getReady,
  'interest.declare': own,
  'interest.own': own,
  'delegation.end': own,
  'delegation.give': { who: 'signed-in', stepUp: true },
  'delegation.own': own,
} as const satisfies Readonly<Record<string, AuthorityRow>>
