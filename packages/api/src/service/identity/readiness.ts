import { SECOND_FACTOR_ROLES, type Role } from '@yichi/domain/facts/role'
import { passwordDaysLeft } from '@yichi/domain/rules/identity/password'
import { instant, toEpochMs, type Instant } from '../../observe/clock.ts'
import type { Unready } from '../actor.ts'
import type { Deps } from '../deps.ts'

/** What decides whether somebody may begin to work. */
export interface Standing {
  readonly mustChange: 0 | 1
  /** Null before the first password. */
  readonly passwordSetAt: string | null
  readonly factorId: string | null
  readonly roles: readonly { readonly role: Role }[]
}

/** What has to be set before anything else, the password first; null when nothing has. */
export function unreadyOf(deps: Deps, standing: Standing, now: Instant): Unready | null {
  const daysLeft = daysLeftOf(deps, standing, now)
  if (standing.mustChange === 1 || (daysLeft !== null && daysLeft <= 0)) {
    return 'password-change-required'
  }
  const needsFactor = standing.roles.some(({ role }) => NEEDS_FACTOR.includes(role))
  return needsFactor && standing.factorId === null ? 'second-factor-required' : null
}

const NEEDS_FACTOR: readonly Role[] = SECOND_FACTOR_ROLES

/** Days until the password runs out; null when it never does. */
export function daysLeftOf(
  { passwordProfile: profile }: Deps,
  { passwordSetAt }: Pick<Standing, 'passwordSetAt'>,
  now: Instant,
): number | null {
  if (passwordSetAt === null) return null
  return passwordDaysLeft(
    toEpochMs(instant(passwordSetAt)),
    { profile, kind: 'staff' },
    toEpochMs(now),
  )
}
