import type { Transaction } from './entry.ts'
import { type HouseholdBooking, legs, post } from './move.ts'

/** An agreement is signed: its net is owed, and committed until it has arrived. */
export function accrue(booking: HouseholdBooking): Transaction {
  const { amountFen, household } = booking
  return post('accrue', booking, legs(amountFen, `commitment:${household}`, `payable:${household}`))
}
