/** Money of a fund source credited to the special account 专户. */
export interface DrawdownTable {
  id: string
  fund_source_id: string
  amount_fen: number
  credited_on: string
  bank_serial: string
}
