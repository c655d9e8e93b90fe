import type { MeView } from '../../view/identity.ts'
import type { Actor } from '../actor.ts'
import { IDLE_MS } from './session-times.ts'

/** What the console may know of the signed-in person, whose session ends at `endsAt` at the latest. */
export function toMeView({ accountId, login, name, roles, via }: Actor, endsAt: string): MeView {
  const held = roles.map(({ role, zoneCode, onBehalfOf }) => ({
    role,
    zoneCode,
    onBehalfOfName: onBehalfOf?.name ?? null,
  }))
  return {
    accountId,
    login,
    name,
    roles: held,
    unready: via?.unready ?? null,
    hasSecondFactor: false,
    passwordDaysLeft: null,
    idleMs: IDLE_MS,
    endsAt,
  }
}
