import { HouseholdReader } from '../../store/household/reader.ts'
import type { HouseholdListItem } from '../../view/household.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { visibleZoneIds } from '../visible-zones.ts'
import { hideAddresses } from './hide-addresses.ts'

const MOST_FOUND = 10

/** The first ten households whose code or agreement number begins so, or whose owner's name holds it. */
export async function findHouseholds(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: { readonly q: string },
): Promise<HouseholdListItem[]> {
  if (input.q === '') return []
  const filter = { zoneIds: visibleZoneIds(actor), q: input.q }
  return hideAddresses(actor, await new HouseholdReader(deps.db).list(filter, MOST_FOUND))
}
