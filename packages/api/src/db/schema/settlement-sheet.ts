/** One version of a household's settlement sheet 结算单, with the facts it was computed from. */
export interface SettlementSheetTable {
  id: string
  household_id: string
  survey_id: string
  version: number
  rulebook_version_id: string
  mode: 'MONETARY' | 'EXCHANGE'
  facts: string
  status: 'computed' | 'confirmed' | 'superseded'
  day_no: number
  tier: string | null
  compensation_fen: number
  swap_price_fen: number
  net_fen: number
  public_net_fen: number
  sha256: string
  public_sha256: string
  computed_by: string
  /** Who checked it, another person than its computer; null until then, and for a final sheet. */
  confirmed_by: string | null
  computed_at: string
}
