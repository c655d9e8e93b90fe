import type { Transaction } from './entry.ts'
import { type Booking, legs, post } from './move.ts'

export interface DrawdownBooking extends Booking {
  /** Code of the fund source. */
  readonly source: string
}

/** Money of a source arrives in the special account. */
export function drawdown(booking: DrawdownBooking): Transaction {
  const { amountFen, source } = booking
  return post('drawdown', booking, legs(amountFen, 'special-account', `source:${source}`))
}
