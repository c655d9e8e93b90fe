import { isAdministrator, type Role } from '../../facts/role.ts'
import { addDays, isoDate } from '../../kernel/iso-date.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { canHold } from './can-hold.ts'
import type { RightsRefusal } from './rights-refusal.ts'

/** A role is given away for so many days at most; a longer absence asks for an appointment. */
export const DELEGATION_DAYS = 90

/** What can be given away: the steps of the fund chain. Work in the field has a second person for every duty. */
export const DELEGABLE_ROLES = [
  'reviewer',
  'deputy-leader',
  'office-director',
  'finance-leader',
  'platform-company',
  'agent-bank',
  'cashier',
] as const satisfies readonly Role[]

export type DelegableRole = (typeof DELEGABLE_ROLES)[number]

export interface Delegation {
  readonly from: string
  readonly to: string
  readonly role: Role
  readonly fromOn: string
  readonly untilOn: string
}

export interface DelegationFacts {
  readonly today: string
  /** Roles of the giver's own appointments in force; none that were lent. */
  readonly ownRoles: readonly Role[]
  readonly receiver: {
    readonly isActiveStaff: boolean
    /** Of every appointment and delegation that is not over. */
    readonly roles: readonly Role[]
  }
}

/** Whether somebody may give a role of theirs to somebody for some days. */
export function delegate(
  delegation: Delegation,
  { today, ownRoles, receiver }: DelegationFacts,
): Result<Delegation, RightsRefusal> {
  const { from, to, role, fromOn, untilOn } = delegation
  if (from === to) return refuse('about-yourself')
  if (!DELEGABLE_ROLES.some((one) => one === role)) return refuse('not-own-role')
  if (!ownRoles.includes(role)) return refuse('not-own-role')
  if (!receiver.isActiveStaff) return refuse('account-not-active')
  if (receiver.roles.some(isAdministrator)) return refuse('administrator-holds-no-other')
  if (fromOn < today) return refuse('date-in-past')
  if (untilOn < fromOn) return refuse('dates-out-of-order')
  if (untilOn >= addDays(isoDate(fromOn), DELEGATION_DAYS)) return refuse('delegation-too-long')
  const fits = canHold(receiver.roles, role)
  return fits.ok ? ok(delegation) : fits
}
