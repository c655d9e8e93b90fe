import type { Transaction } from './entry.ts'
import { type HouseholdBooking, legs, post } from './move.ts'

/** The bank refused the instalment before money moved: it is owed again. */
export function failPayment(booking: HouseholdBooking): Transaction {
  const { amountFen, household } = booking
  return post('fail', booking, legs(amountFen, 'in-transit', `payable:${household}`))
}
