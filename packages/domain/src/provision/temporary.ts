import type { Building } from '../facts/building.ts'
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
export function temporary(
  building: Building,
  term: Pick<TemporarySegment, 'remainingMonths' | 'approvedMonths'>,
): SheetLine | null {
  const { subject, area, replacement } = building
  const { remainingMonths: remaining, approvedMonths: approved } = term
  const unit = mulDivHalfUp(replacement.fen, remaining, approved)
  const amountFen = mulDivHalfUp(unit, area, 100)
  if (amountFen === 0) return null
  return {
    code: 'A04',
    provision: 'temporary',
    subject,
    formula: product(amountFen, [
      measured('segment-area', area),
      product(unit, [replacement, { kind: 'month-share', remaining, approved }]),
    ]),
    amountFen,
  }
}
