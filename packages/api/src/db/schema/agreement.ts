/** A signed agreement 协议, pinned to the hash of its sheet; one in effect per household at most. */
export interface AgreementTable {
  id: string
  number: string
  household_id: string
  sheet_id: string
  sheet_sha256: string
  mode: 'MONETARY' | 'EXCHANGE'
  signed_on: string
  day_no: number
  tier: string | null
  net_fen: number
  direction: 'PAY' | 'COLLECT' | 'NIL'
  status: 'effective' | 'voided'
  signed_by: string
  recorded_at: string
}
