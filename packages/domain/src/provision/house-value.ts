import type { Building } from '../facts/building.ts'
import type { Rate } from '../facts/formula.ts'
import { measured, product, sum } from '../facts/nodes.ts'
import type { SheetLine } from '../facts/settlement-sheet.ts'
import { addFen } from '../money/fen.ts'
import { mulDivHalfUp } from '../money/mul-div.ts'

/**
 * A01, one line a segment: recognised area × (replacement cost + location rate of the zone and use).
 *
 * @law decree-590 art. 17(1)1
 * @law measures house-value
 */
export function houseValue(building: Building, location: Rate): SheetLine | null {
  const { subject, area, replacement } = building
  const unit = addFen(replacement.fen, location.fen)
  const amountFen = mulDivHalfUp(unit, area, 100)
  if (amountFen === 0) return null
  return {
    code: 'A01',
    provision: 'house-value',
    subject,
    formula: product(amountFen, [
      measured('segment-area', area),
      sum(unit, [replacement, location]),
    ]),
    amountFen,
  }
}
