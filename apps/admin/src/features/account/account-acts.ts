import type { AccountView } from '@yichi/api/view/account'
import { ADMINISTRATORS } from '@yichi/domain/facts/role'

/** What the security administrator does for people who cannot get in, or should not be in. */
export const SECURITY_ACTS = [
  'admit',
  'refuse',
  'unlock',
  'resetPassword',
  'resetSecondFactor',
  'endSessions',
] as const
/** What the system administrator does with an account as such. */
export const SYSTEM_ACTS = ['disable', 'enable'] as const

export type SecurityAct = (typeof SECURITY_ACTS)[number]
export type SystemAct = (typeof SYSTEM_ACTS)[number]
export type AccountAct = SecurityAct | SystemAct

const FITS: Readonly<Record<AccountAct, (account: AccountView) => boolean>> = {
  admit: ({ status, kind }) => status === 'pending' && kind === 'staff',
  refuse: ({ status, kind }) => status === 'pending' && kind === 'staff',
  unlock: ({ lockedUntil }) => lockedUntil !== null,
  resetPassword: ({ status, kind }) => status === 'active' && kind === 'staff',
  resetSecondFactor: ({ status, hasSecondFactor }) => status === 'active' && hasSecondFactor,
  endSessions: ({ sessions }) => sessions > 0,
  disable: ({ status, kind }) => status === 'active' && kind === 'staff',
  enable: ({ status, kind }) => status === 'disabled' && kind === 'staff',
}

/** Whether it is the account of one of the three: none of them alone does anything with it. */
export function isOfTheThree({ roles }: AccountView): boolean {
  return roles.some(({ role }) => ADMINISTRATORS.some((one) => one === role))
}

/** The acts that mean something for an account as it stands now. */
export function actsFor<A extends AccountAct>(
  account: AccountView,
  acts: readonly A[],
): readonly A[] {
  return isOfTheThree(account) ? [] : acts.filter((act) => FITS[act](account))
}
