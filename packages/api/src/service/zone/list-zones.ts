import { shanghaiDay } from '../../observe/clock.ts'
import { ZoneReader } from '../../store/zone/reader.ts'
import type { ZoneProgress } from '../../view/zone.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { visibleZoneIds } from '../visible-zones.ts'

/** The zones the person works in, or all of them for a role of the whole county, by code. */
export function listZones(deps: Pick<Deps, 'db' | 'clock'>, actor: Actor): Promise<ZoneProgress[]> {
  const day = shanghaiDay(deps.clock())
  return new ZoneReader(deps.db).progress({ zoneIds: visibleZoneIds(actor), day })
}
