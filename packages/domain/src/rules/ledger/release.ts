import type { Transaction } from './entry.ts'
import { type HouseholdBooking, legs, post } from './move.ts'

/** An instalment goes to the bank in a batch: no longer owed, not yet arrived. */
export function releasePayment(booking: HouseholdBooking): Transaction {
  const { amountFen, household } = booking
  return post('release', booking, legs(amountFen, `payable:${household}`, 'in-transit'))
}
