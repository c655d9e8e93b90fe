import type { Transaction } from './entry.ts'
import { type HouseholdBooking, legs, post } from './move.ts'

/** The bank reports success: money left the special account and the commitment is met. */
export function settlePayment(booking: HouseholdBooking): Transaction {
  const { amountFen, household } = booking
  return post('settle', booking, [
    ...legs(amountFen, 'in-transit', 'special-account'),
    ...legs(amountFen, `paid:${household}`, `commitment:${household}`),
  ])
}
