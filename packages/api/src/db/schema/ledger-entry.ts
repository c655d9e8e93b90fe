/** One leg of a booking: debit positive, credit negative. Append-only. */
export interface LedgerEntryTable {
  transaction_id: string
  leg: number
  account_id: string
  household_id: string | null
  amount_fen: number
}
