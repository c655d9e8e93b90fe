import type { SwapUnit } from '@yichi/domain/facts/household-facts'
import type { UnitRecord } from '../../store/settlement/unit-record.ts'

/** Homes offered to compare with: more do not fit beside each other on one page. */
const OFFERS_MAX = 6

/** A home of the stock as a choice. */
export function swapUnit({ code, area, floor, location, delivery }: UnitRecord): SwapUnit {
  return { id: code, area, floor, location, delivery }
}

/**
 * The free homes that suit a recognised living area (0.01 m²) best, each as an offer of its own: the nearest in
 * area, and of those that are the same in area, floor, place and delivery only one. The smallest first.
 */
export function choosingOffers(
  units: readonly UnitRecord[],
  residentialArea: number,
): readonly (readonly SwapUnit[])[] {
  const distance = ({ area }: UnitRecord): number => Math.abs(area - residentialArea)
  const kinds = new Map<string, UnitRecord>()
  for (const unit of units) {
    if (unit.agreementId !== null) continue
    const { area, floor, location, delivery } = unit
    const kind = `${area} ${floor} ${location} ${delivery}`
    if (!kinds.has(kind)) kinds.set(kind, unit)
  }
  return [...kinds.values()]
    .toSorted((a, b) => distance(a) - distance(b) || a.area - b.area || a.floor - b.floor)
    .slice(0, OFFERS_MAX)
    .toSorted((a, b) => a.area - b.area || a.floor - b.floor)
    .map((unit) => [swapUnit(unit)])
}
