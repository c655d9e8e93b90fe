/**
 * Why somebody's rights are not changed.
 * - `about-yourself` nobody proposes or decides about themself · `own-proposal` whoever proposes does not decide
 * - `already-decided` · `proposal-closed` · `account-not-active`
 * - `post-not-here` the kind of unit has no such post · `unit-closed` · `already-appointed` · `not-appointed`
 * - `needs-triad` two of the three administrators decide that · `last-administrator`
 * - `administrator-holds-no-other` · `incompatible-duty` two duties that are never one person's
 * - `dates-out-of-order` · `date-in-past` · `delegation-too-long`
 * - `not-own-role` only one's own role is given away, never one that was lent
 */
export const RIGHTS_REFUSALS = [
  'about-yourself',
  'account-not-active',
  'administrator-holds-no-other',
  'already-appointed',
  'already-decided',
  'date-in-past',
  'dates-out-of-order',
  'delegation-too-long',
  'incompatible-duty',
  'last-administrator',
  'needs-triad',
  'not-appointed',
  'not-own-role',
  'own-proposal',
  'post-not-here',
  'proposal-closed',
  'unit-closed',
] as const

export type RightsRefusal = (typeof RIGHTS_REFUSALS)[number]
