import type { Role } from '../db/schema/role-grant.ts'
import type { Actor } from './actor.ts'
import { RefusalError } from './refusal-error.ts'

/** Which zones a person may see: all of the county, or the listed ones (perhaps none). */
export type ZoneScope =
  { readonly kind: 'county' } | { readonly kind: 'zones'; readonly zoneIds: readonly string[] }

/** Whether one of the roles is held in the zone, or county-wide. */
export function hasRole(actor: Actor, roles: readonly Role[], zoneId: string | null): boolean {
  return actor.roles.some(
    (held) => roles.includes(held.role) && (held.zoneId === null || held.zoneId === zoneId),
  )
}

/**
 * Refuses with `not-allowed` unless one of the roles is held in the zone or county-wide.
 * `zoneId` null asks for a county-wide role.
 */
export function requireRole(actor: Actor, roles: readonly Role[], zoneId: string | null): void {
  if (!hasRole(actor, roles, zoneId)) throw new RefusalError('not-allowed')
}

/**
 * The zones whose households the actor may see. The security administrator keeps accounts
 * and sees no household through that role.
 */
export function zoneScope(actor: Actor): ZoneScope {
  const working = actor.roles.filter((held) => held.role !== 'security-administrator')
  const zoneIds: string[] = []
  for (const held of working) {
    if (held.zoneId === null) return { kind: 'county' }
    if (!zoneIds.includes(held.zoneId)) zoneIds.push(held.zoneId)
  }
  return { kind: 'zones', zoneIds }
}

export function seesZone(actor: Actor, zoneId: string): boolean {
  const scope = zoneScope(actor)
  return scope.kind === 'county' || scope.zoneIds.includes(zoneId)
}

/** Refuses with `not-found`, exactly as for a household that does not exist. */
export function requireZoneVisible(actor: Actor, zoneId: string): void {
  if (!seesZone(actor, zoneId)) throw new RefusalError('not-found')
}
