import type { Product, Rate } from '../facts/formula.ts'
import type { Segment } from '../facts/household-facts.ts'
import { measured, product, sum } from '../facts/nodes.ts'
import type { SheetLine } from '../facts/settlement-sheet.ts'
import { addFen } from '../money/fen.ts'
import { mulDivHalfUp } from '../money/mul-div.ts'

/** The two parts of a unit price, fen per m². */
export interface UnitPrice {
  readonly replacement: Product
  readonly location: Rate
}

/**
 * A01, one line a segment: recognised area × (replacement cost + location rate of the zone and use).
 *
 * @law decree-590 art. 17(1)1
 * @law measures house-value
 */
export function houseValue(segment: Segment, area: number, price: UnitPrice): SheetLine | null {
  const unit = addFen(price.replacement.fen, price.location.fen)
  const amountFen = mulDivHalfUp(unit, area, 100)
  if (amountFen === 0) return null
  const { id, structure, status, use } = segment
  return {
    code: 'A01',
    provision: 'house-value',
    subject: { kind: 'segment', id, structure, status, use },
    formula: product(amountFen, [
      measured('segment-area', area),
      sum(unit, [price.replacement, price.location]),
    ]),
    amountFen,
  }
}
