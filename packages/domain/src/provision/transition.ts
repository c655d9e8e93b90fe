import type { Count, Extreme } from '../facts/formula.ts'
import { extreme, measured, product, NO_SUBJECT } from '../facts/nodes.ts'
import type { SheetLine } from '../facts/settlement-sheet.ts'
import { maxFen, timesFen } from '../money/fen.ts'
import { mulDivHalfUp } from '../money/mul-div.ts'
import type { PinnedTransition } from '../rulebook/pinned.ts'

/**
 * The fee for one month of living elsewhere: residential area × rate, with a minimum.
 *
 * @law decree-590 art. 22
 * @law measures transition
 */
export function monthlyTransition(residentialArea: number, rates: PinnedTransition): Extreme {
  const byArea = mulDivHalfUp(rates.rate.fen, residentialArea, 100)
  return extreme('max', maxFen(byArea, rates.minimum.fen), [
    product(byArea, [measured('residential-area', residentialArea), rates.rate]),
    rates.minimum,
  ])
}

/**
 * C02: the monthly fee × the planned months. What is owed in the end follows from the real delivery.
 *
 * @law decree-590 art. 17(1)2, 22
 * @law measures transition
 */
export function transition(monthly: Extreme, months: Count): SheetLine | null {
  const amountFen = timesFen(monthly.fen, months.value)
  if (amountFen === 0) return null
  return {
    code: 'C02',
    provision: 'transition',
    subject: NO_SUBJECT,
    formula: product(amountFen, [monthly, months]),
    amountFen,
  }
}
