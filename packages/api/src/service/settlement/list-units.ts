import type { Delivery, UnitLocation } from '@yichi/domain/facts/household-facts'
import { ProgressReader } from '../../store/progress/reader.ts'
import { SettlementReader } from '../../store/settlement/reader.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { findZone } from '../find-zone.ts'

/** A flat of the zone's stock. Area in 0.01 m². */
export interface UnitView {
  readonly code: string
  readonly area: number
  readonly floor: number
  readonly location: UnitLocation
  readonly delivery: Delivery
  readonly free: boolean
}

/** The resettlement flats of a zone, the taken ones included. */
export async function listUnits(
  deps: Deps,
  actor: Actor,
  input: { readonly zoneCode: string },
): Promise<readonly UnitView[]> {
  const zone = await findZone(new ProgressReader(deps.db), actor, input.zoneCode)
  const units = await new SettlementReader(deps.db).unitsOfZone(zone.id)
  return units.map(({ code, area, floor, location, delivery, agreementId }) => {
    return { code, area, floor, location, delivery, free: agreementId === null }
  })
}
