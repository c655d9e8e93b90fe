import type { AuthorityRow } from './row.ts'

const own = { who: 'signed-in' } as const
const proved = { who: 'signed-in', stepUp: true } as const
const getReady = { who: 'signed-in', beforeReady: true } as const

/** What everybody may do about themself. */
export const OWN_AUTHORITY = {
  'identity.changePassword': getReady,
  'identity.confirmSecondFactor': getReady,
  'identity.endOtherSessions': proved,
  'identity.endSession': proved,
  'identity.enrolSecondFactor': getReady,
  'identity.me': getReady,
  'identity.prove': own,
  'identity.renewRecoveryCodes': proved,
  'identity.sessions': getReady,
  'identity.stay': getReady,
  'interest.declare': own,
  'interest.own': own,
  'delegation.end': own,
  'delegation.give': proved,
  'delegation.own': own,
} as const satisfies Readonly<Record<string, AuthorityRow>>
