import type { MeView } from '../../view/identity.ts'
import type { Actor } from '../actor.ts'

/** What the console may know of the signed-in person. */
export function toMeView({ accountId, login, name, roles }: Actor): MeView {
  const held = roles.map(({ role, zoneCode }) => ({ role, zoneCode }))
  return { accountId, login, name, roles: held }
}
