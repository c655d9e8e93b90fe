/** A line of a settlement sheet. Append-only: a changed line is a new sheet. */
export interface SettlementLineTable {
  sheet_id: string
  line_no: number
  code: string
  provision: string
  subject: string
  formula: string
  amount_fen: number
}
