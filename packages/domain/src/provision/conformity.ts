import type { Rate } from '../facts/formula.ts'
import { measured, product, NO_SUBJECT } from '../facts/nodes.ts'
import type { SheetLine } from '../facts/settlement-sheet.ts'
import { mulDivHalfUp } from '../money/mul-div.ts'

/**
 * D04: certificate area of all uses × rate, for a home that holds nothing unrecognised.
 * Whether it does is the caller's to say.
 *
 * @law decree-590 art. 17(2)
 * @law measures conformity
 */
export function conformity(certifiedArea: number, rate: Rate): SheetLine | null {
  const amountFen = mulDivHalfUp(rate.fen, certifiedArea, 100)
  if (amountFen === 0) return null
  return {
    code: 'D04',
    provision: 'conformity',
    subject: NO_SUBJECT,
    formula: product(amountFen, [measured('certified-area', certifiedArea), rate]),
    amountFen,
  }
}
