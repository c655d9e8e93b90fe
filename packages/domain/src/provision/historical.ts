import type { Building } from '../facts/building.ts'
import type { Ratio } from '../facts/formula.ts'
import { measured, product } from '../facts/nodes.ts'
import type { SheetLine } from '../facts/settlement-sheet.ts'
import { mulDivHalfUp } from '../money/mul-div.ts'

/**
 * A03: a building of historical origin without papers is paid a share of its replacement cost and no land value.
 *
 * @law decree-590 art. 24
 * @law measures historical
 */
export function historical(building: Building, share: Ratio): SheetLine | null {
  const { subject, area, replacement } = building
  const unit = mulDivHalfUp(replacement.fen, share.bp, 10_000)
  const amountFen = mulDivHalfUp(unit, area, 100)
  if (amountFen === 0) return null
  return {
    code: 'A03',
    provision: 'historical',
    subject,
    formula: product(amountFen, [
      measured('segment-area', area),
      product(unit, [replacement, share]),
    ]),
    amountFen,
  }
}
