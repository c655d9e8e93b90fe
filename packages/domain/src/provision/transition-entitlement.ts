import { addMonths } from '../calendar/add-months.ts'
import { monthsBegun } from '../calendar/months-between.ts'
import type { Blocked } from '../facts/block-code.ts'
import type { TransitionEntitlement, TransitionFacts } from '../facts/transition-facts.ts'
import { refuse, ok, type Result } from '../kernel/result.ts'
import { addFen, fen, ZERO_FEN } from '../money/fen.ts'
import { mulDivHalfUp } from '../money/mul-div.ts'
import type { TransitionRates } from '../rulebook/rulebook.ts'

/**
 * What a household that exchanged its home is owed for the wait, once the new home was delivered.
 * Months are anchored on the handover and a part month counts whole. Months past the plan are paid at the
 * overdue factor; who lives in turnover housing is paid for those months only. Then the months for fitting out.
 *
 * @law decree-590 art. 22
 * @law measures transition-entitlement
 */
export function transitionEntitlement(
  facts: TransitionFacts,
  rates: TransitionRates,
): Result<TransitionEntitlement, Blocked> {
  const { handoverDate, deliveryDate, plannedMonths } = facts
  if (deliveryDate < handoverDate) {
    return refuse({ code: 'DELIVERY_BEFORE_HANDOVER', at: 'deliveryDate' })
  }
  const monthly = fen(facts.monthlyFen)
  const months = monthsBegun(handoverDate, deliveryDate)
  const regularMonths = Math.min(months, plannedMonths)
  const overdueMonths = months - regularMonths
  const own = facts.mode === 'SELF'
  const factor = own ? rates.overdueFactor : rates.overdueFactorTurnover
  const partsFen = {
    regular: own ? mulDivHalfUp(monthly, regularMonths, 1) : ZERO_FEN,
    overdue: mulDivHalfUp(monthly, overdueMonths * factor, 1),
    fitOut: own ? mulDivHalfUp(monthly, rates.fitOutMonths, 1) : ZERO_FEN,
  }
  const entitlementFen = addFen(addFen(partsFen.regular, partsFen.overdue), partsFen.fitOut)
  const plannedEnd = addMonths(handoverDate, plannedMonths)
  return ok({ plannedEnd, regularMonths, overdueMonths, partsFen, entitlementFen })
}
