import type { Product } from '../facts/formula.ts'
import type { TemporarySegment } from '../facts/household-facts.ts'
import { measured, product } from '../facts/nodes.ts'
import type { SheetLine } from '../facts/settlement-sheet.ts'
import { mulDivHalfUp } from '../money/mul-div.ts'

/**
 * A04: a temporary building inside its approved term is paid its replacement cost for the months that remain.
 *
 * @law decree-590 art. 24
 * @law measures temporary
 */
export function temporary(segment: TemporarySegment, replacement: Product): SheetLine | null {
  const { remainingMonths: remaining, approvedMonths: approved } = segment
  const unit = mulDivHalfUp(replacement.fen, remaining, approved)
  const amountFen = mulDivHalfUp(unit, segment.area, 100)
  if (amountFen === 0) return null
  const { id, structure, status, use } = segment
  return {
    code: 'A04',
    provision: 'temporary',
    subject: { kind: 'segment', id, structure, status, use },
    formula: product(amountFen, [
      measured('segment-area', segment.area),
      product(unit, [replacement, { kind: 'month-share', remaining, approved }]),
    ]),
    amountFen,
  }
}
