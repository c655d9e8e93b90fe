import type { Actor } from './actor.ts'
import { zoneScope } from './authorise.ts'

const NO_ZONE = ['']

/**
 * The ids a query is narrowed to for this person, or null for the whole county. Somebody without any working
 * role gets an id that no zone has, so that the query answers with nothing instead of being left out.
 */
export function visibleZoneIds(actor: Actor): readonly string[] | null {
  const scope = zoneScope(actor)
  if (scope.kind === 'county') return null
  return scope.zoneIds.length === 0 ? NO_ZONE : scope.zoneIds
}
