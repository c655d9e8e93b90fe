import type { Ratio } from '../facts/formula.ts'
import { amount, product, NO_SUBJECT } from '../facts/nodes.ts'
import type { SheetLine } from '../facts/settlement-sheet.ts'
import type { Fen } from '../money/fen.ts'
import { mulDivHalfUp } from '../money/mul-div.ts'

/**
 * D03: a share of the residential house value for those who take money; one share inside the window, one after.
 *
 * @law decree-590 art. 17(2)
 * @law measures monetisation
 */
export function monetisation(houseValue: Fen, share: Ratio): SheetLine | null {
  const amountFen = mulDivHalfUp(houseValue, share.bp, 10_000)
  if (amountFen === 0) return null
  return {
    code: 'D03',
    provision: 'monetisation',
    subject: NO_SUBJECT,
    formula: product(amountFen, [amount('house-value', houseValue), share]),
    amountFen,
  }
}
