import { decodeCursor, encodeCursor } from '../../db/keyset.ts'
import { HouseholdReader } from '../../store/household/reader.ts'
import type { HouseholdListItem, Stars } from '../../view/household.ts'
import type { Page } from '../../view/page.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { visibleZoneIds } from '../visible-zones.ts'
import { hideAddresses } from './hide-addresses.ts'

export interface ListHouseholdsInput {
  readonly zoneCode?: string | undefined
  readonly building?: string | undefined
  readonly q?: string | undefined
  readonly stars?: readonly Stars[] | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/**
 * A page of the register of households, by code. A zone the person does not work in looks like one without
 * households. Throws InvalidCursorError for a cursor this list did not give.
 */
export async function listHouseholds(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: ListHouseholdsInput,
): Promise<Page<HouseholdListItem>> {
  const { zoneCode, building, q, stars, cursor, limit } = input
  const after = cursor === undefined ? undefined : String(decodeCursor(cursor, 1)[0])
  const households = new HouseholdReader(deps.db)
  const filter = { zoneIds: visibleZoneIds(actor), zoneCode, building, q, stars, after }
  const found = await households.list(filter, limit + 1)
  const total = await households.count(filter)
  const items = hideAddresses(actor, found.slice(0, limit))
  const last = items.at(-1)
  const more = found.length > limit && last !== undefined
  return { items, nextCursor: more ? encodeCursor([last.code]) : null, total }
}
