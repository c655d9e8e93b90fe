import type { Transaction } from './entry.ts'
import { type HouseholdBooking, legs, post } from './move.ts'

/** A household paid for its dearer home into the special account. */
export function collect(booking: HouseholdBooking): Transaction {
  const { amountFen, household } = booking
  return post(
    'collect',
    booking,
    legs(amountFen, 'special-account', `swap-receivable:${household}`),
  )
}
