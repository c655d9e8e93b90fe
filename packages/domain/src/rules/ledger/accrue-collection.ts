import type { Transaction } from './entry.ts'
import { type HouseholdBooking, legs, post } from './move.ts'

/** A household owes the price of a dearer home. */
export function accrueCollection(booking: HouseholdBooking): Transaction {
  const { amountFen, household } = booking
  return post(
    'accrue-collection',
    booking,
    legs(amountFen, `swap-receivable:${household}`, 'swap-income'),
  )
}
