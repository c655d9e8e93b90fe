import type { Count, Ratio } from '../facts/formula.ts'
import { amount, extreme, product, NO_SUBJECT } from '../facts/nodes.ts'
import type { SheetLine } from '../facts/settlement-sheet.ts'
import { maxFen, timesFen, type Fen } from '../money/fen.ts'
import { mulDivHalfUp } from '../money/mul-div.ts'

/** The share of the value, and the months of profit. */
export interface LossTerms {
  readonly share: Ratio
  readonly months: Count
}

/**
 * C03: what a legal business loses by stopping — a share of the building's value,
 * or the declared monthly profit × the months, whichever is more.
 *
 * @law decree-590 art. 17(1)3, 23
 * @law measures business-loss
 */
export function businessLoss(
  houseValue: Fen,
  monthlyProfit: Fen,
  terms: LossTerms,
): SheetLine | null {
  const byValue = mulDivHalfUp(houseValue, terms.share.bp, 10_000)
  const byProfit = timesFen(monthlyProfit, terms.months.value)
  const amountFen = maxFen(byValue, byProfit)
  if (amountFen === 0) return null
  return {
    code: 'C03',
    provision: 'business-loss',
    subject: NO_SUBJECT,
    formula: extreme('max', amountFen, [
      product(byValue, [amount('house-value', houseValue), terms.share]),
      product(byProfit, [amount('monthly-profit', monthlyProfit), terms.months]),
    ]),
    amountFen,
  }
}
