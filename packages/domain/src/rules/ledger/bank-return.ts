import type { Transaction } from './entry.ts'
import { type HouseholdBooking, legs, post } from './move.ts'

/** A paid instalment comes back, often days later: money is in the special account, nobody is paid. */
export function bankReturn(booking: HouseholdBooking): Transaction {
  const { amountFen, household } = booking
  return post('bank-return', booking, [
    ...legs(amountFen, 'special-account', 'returned'),
    ...legs(amountFen, `commitment:${household}`, `paid:${household}`),
  ])
}
