import type { IsoDate } from '../../kernel/iso-date.ts'
import type { Fen } from '../../money/fen.ts'
import {
  type AccountName,
  type Entry,
  transaction,
  type Transaction,
  type TransactionKind,
} from './entry.ts'

/** What every booking has: its own id, its day and a positive amount. */
export interface Booking {
  readonly id: string
  readonly on: IsoDate
  readonly amountFen: Fen
}

export interface HouseholdBooking extends Booking {
  readonly household: string
}

/** Both legs of moving an amount from one account to another. */
export function legs(amountFen: Fen, to: AccountName, from: AccountName): readonly Entry[] {
  return [
    { account: to, side: 'debit', amountFen },
    { account: from, side: 'credit', amountFen },
  ]
}

/** A transaction of a kind, from the booking it answers and its legs. */
export function post(
  kind: TransactionKind,
  { id, on }: Booking,
  entries: readonly Entry[],
): Transaction {
  return transaction({ id, kind, on, entries, reverses: null, reason: null })
}
