import type { ProgressReader, HouseholdStanding } from '../store/progress/reader.ts'
import type { Actor } from './actor.ts'
import { RefusalError } from './refusal-error.ts'
import { visibleZoneIds } from './visible-zones.ts'

/**
 * The household of a code. Refuses with `not-found` when there is none or it lies in a zone the
 * actor does not work in: both look the same.
 */
export async function findHousehold(
  reader: ProgressReader,
  actor: Actor,
  code: string,
): Promise<HouseholdStanding> {
  const household = await reader.findHousehold(code, visibleZoneIds(actor))
  if (household === undefined) throw new RefusalError('not-found')
  return household
}

/** Refuses with `not-in-scope` when the household was taken out of the programme. */
export function requireInScope(household: HouseholdStanding): void {
  if (household.inScope === 0) throw new RefusalError('not-in-scope')
}
