import type { Transaction } from './entry.ts'
import { type HouseholdBooking, legs, post } from './move.ts'

/** What came back is owed again, to be approved from the first step. */
export function reopenPayment(booking: HouseholdBooking): Transaction {
  const { amountFen, household } = booking
  return post('reopen', booking, legs(amountFen, 'returned', `payable:${household}`))
}
