import type { Delivery, UnitLocation } from '@yichi/domain/facts/household-facts'
import type { HouseUnitTable } from '../../db/schema/house-unit.ts'

/** A resettlement flat. Area in 0.01 m². */
export interface UnitRecord {
  readonly id: string
  readonly code: string
  readonly area: number
  readonly floor: number
  readonly location: UnitLocation
  readonly delivery: Delivery
  readonly agreementId: string | null
}

export function unitRecord(row: HouseUnitTable): UnitRecord {
  const { id, code, area, floor, location, delivery, agreement_id } = row
  const agreementId = agreement_id
  return { id, code, area, floor, location, delivery: delivery as Delivery, agreementId }
}
