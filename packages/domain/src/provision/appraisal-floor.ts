import type { ValueClass } from '../facts/household-facts.ts'
import { amount, shortfall } from '../facts/nodes.ts'
import type { LineSubject, SheetLine } from '../facts/settlement-sheet.ts'
import { subtractFen, type Fen } from '../money/fen.ts'

const SUBJECTS = {
  RES: { kind: 'class', class: 'RES' },
  NONRES: { kind: 'class', class: 'NONRES' },
} as const satisfies Record<ValueClass, LineSubject>

/**
 * A02: nobody is paid less for a building than the appraiser says it is worth on the market.
 * Housing and other uses are compared apart. A lower appraisal takes nothing away.
 *
 * @law decree-590 art. 19
 * @law measures appraisal-floor
 */
export function appraisalFloor(
  valueClass: ValueClass,
  ruleValue: Fen,
  appraisal: Fen,
): SheetLine | null {
  if (appraisal <= ruleValue) return null
  const amountFen = subtractFen(appraisal, ruleValue)
  return {
    code: 'A02',
    provision: 'appraisal-floor',
    subject: SUBJECTS[valueClass],
    formula: shortfall(amountFen, amount('appraisal', appraisal), amount('rule-value', ruleValue)),
    amountFen,
  }
}
