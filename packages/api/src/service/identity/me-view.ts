import { LIMITS } from '@yichi/domain/rules/identity/limits'
import { sessionTimes } from '@yichi/domain/rules/identity/session-expiry'
import type { Instant } from '../../observe/clock.ts'
import type { MeView } from '../../view/identity.ts'
import type { Actor, ActorRole } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { daysLeftOf, unreadyOf, type Standing } from './readiness.ts'

/** A signed-in person with what decides what they may begin. */
export interface Person extends Standing, Pick<Actor, 'accountId' | 'login' | 'name'> {
  readonly roles: readonly ActorRole[]
}

/** What the console may know of the signed-in person, whose session ends at `endsAt` at the latest. */
export function toMeView(
  deps: Deps,
  person: Person,
  { now, endsAt }: { readonly now: Instant; readonly endsAt: Instant },
): MeView {
  const { accountId, login, name, roles } = person
  const daysLeft = daysLeftOf(deps, person, now)
  const isSoon = daysLeft !== null && daysLeft <= LIMITS.passwords[deps.passwordProfile].warnDays
  return {
    accountId,
    login,
    name,
    roles: roles.map(({ role, zoneCode, onBehalfOf }) => ({
      role,
      zoneCode,
      onBehalfOfName: onBehalfOf?.name ?? null,
    })),
    unready: unreadyOf(deps, person, now),
    hasSecondFactor: person.factorId !== null,
    passwordDaysLeft: isSoon ? daysLeft : null,
    idleMs: sessionTimes(roles.map(({ role }) => role)).idleMs,
    endsAt,
  }
}
