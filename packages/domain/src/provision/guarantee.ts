import type { Measured, Rate } from '../facts/formula.ts'
import { amount, product, shortfall, NO_SUBJECT } from '../facts/nodes.ts'
import type { SheetLine } from '../facts/settlement-sheet.ts'
import { subtractFen, type Fen } from '../money/fen.ts'
import { mulDivHalfUp } from '../money/mul-div.ts'

/**
 * A07: a household that takes money for its only home receives at least the value of the guaranteed area.
 * A floor on value, not on area: by area a larger, cheaper house could be paid less than a smaller one.
 *
 * @law decree-590 art. 18
 * @law measures guarantee
 */
export function guarantee(houseValue: Fen, area: Measured, rate: Rate): SheetLine | null {
  const floor = mulDivHalfUp(rate.fen, area.value, 100)
  if (floor <= houseValue) return null
  const amountFen = subtractFen(floor, houseValue)
  return {
    code: 'A07',
    provision: 'guarantee',
    subject: NO_SUBJECT,
    formula: shortfall(amountFen, product(floor, [area, rate]), amount('house-value', houseValue)),
    amountFen,
  }
}
