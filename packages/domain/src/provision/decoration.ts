import { measured, product } from '../facts/nodes.ts'
import type { SheetLine } from '../facts/settlement-sheet.ts'
import { mulDivHalfUp } from '../money/mul-div.ts'
import type { PinnedGrade } from '../rulebook/pinned.ts'

/**
 * B01: the recognised area of all uses × the rate of the decoration grade.
 *
 * @law decree-590 art. 17(1)1
 * @law measures decoration
 */
export function decoration(area: number, grade: PinnedGrade): SheetLine | null {
  const amountFen = mulDivHalfUp(grade.rate.fen, area, 100)
  if (amountFen === 0) return null
  return {
    code: 'B01',
    provision: 'decoration',
    subject: grade.subject,
    formula: product(amountFen, [measured('recognised-area', area), grade.rate]),
    amountFen,
  }
}
