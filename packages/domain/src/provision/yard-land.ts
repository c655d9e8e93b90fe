import type { Rate } from '../facts/formula.ts'
import type { Yard } from '../facts/household-facts.ts'
import { measured, product, NO_SUBJECT } from '../facts/nodes.ts'
import type { SheetLine } from '../facts/settlement-sheet.ts'
import { mulDivHalfUp } from '../money/mul-div.ts'

/**
 * A06: certified land beyond the footprint of the buildings, at the zone's yard rate.
 *
 * @law decree-590 art. 17(1)1
 * @law measures yard-land
 */
export function yardLand(yard: Yard, rate: Rate): SheetLine | null {
  const value = yard.landCertArea - yard.footprint
  if (value <= 0) return null
  const amountFen = mulDivHalfUp(rate.fen, value, 100)
  if (amountFen === 0) return null
  const from = measured('land-certificate', yard.landCertArea)
  const less = measured('footprint', yard.footprint)
  return {
    code: 'A06',
    provision: 'yard-land',
    subject: NO_SUBJECT,
    formula: product(amountFen, [{ kind: 'area-left', from, less, value }, rate]),
    amountFen,
  }
}
