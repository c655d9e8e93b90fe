import type { AuthorityRow } from './row.ts'

const anyone = { who: 'anyone' } as const
const resident = { who: 'resident' } as const

/** What can be asked without being staff: the doors, the kiosk, and a resident's own file. */
export const PUBLIC_AUTHORITY = {
  'identity.register': anyone,
  'identity.registrationUnits': anyone,
  'identity.requestReset': anyone,
  'identity.resetPassword': anyone,
  'identity.setUp': anyone,
  'identity.setUpState': anyone,
  'identity.signIn': anyone,
  'identity.signInSecond': anyone,
  'identity.signOut': anyone,
  'kiosk.board': anyone,
  'kiosk.home': anyone,
  'kiosk.recompute': anyone,
  'kiosk.rulebook': anyone,
  'kiosk.rulebooks': anyone,
  'own.changePassword': { who: 'resident', beforeReady: true },
  'own.file': resident,
  'own.signIn': anyone,
  'own.signOut': anyone,
  'own.stay': { who: 'resident', beforeReady: true },
  'own.visits': resident,
} as const satisfies Readonly<Record<string, AuthorityRow>>
