import type { Product, Ratio } from '../facts/formula.ts'
import type { HistoricalSegment } from '../facts/household-facts.ts'
import { measured, product } from '../facts/nodes.ts'
import type { SheetLine } from '../facts/settlement-sheet.ts'
import { mulDivHalfUp } from '../money/mul-div.ts'

/**
 * A03: a building of historical origin without papers is paid a share of its replacement cost and no land value.
 *
 * @law decree-590 art. 24
 * @law measures historical
 */
export function historical(
  segment: HistoricalSegment,
  replacement: Product,
  share: Ratio,
): SheetLine | null {
  const unit = mulDivHalfUp(replacement.fen, share.bp, 10_000)
  const amountFen = mulDivHalfUp(unit, segment.area, 100)
  if (amountFen === 0) return null
  const { id, structure, status, use } = segment
  return {
    code: 'A03',
    provision: 'historical',
    subject: { kind: 'segment', id, structure, status, use },
    formula: product(amountFen, [
      measured('segment-area', segment.area),
      product(unit, [replacement, share]),
    ]),
    amountFen,
  }
}
