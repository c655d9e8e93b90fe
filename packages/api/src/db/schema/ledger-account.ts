/** An account of the double-entry ledger. */
export interface LedgerAccountTable {
  id: string
  kind: string
}
