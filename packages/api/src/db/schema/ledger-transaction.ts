/** A booking; its entries sum to zero. Append-only: a correction is a reversal. */
export interface LedgerTransactionTable {
  id: string
  kind: string
  reference: string
  reason: string | null
  booked_on: string
  booked_at: string
}
