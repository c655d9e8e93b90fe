/** A posting 榜次: one frozen issue of a board. Append-only. */
export interface PostingTable {
  id: string
  board: number
  number: string
  zone_id: string | null
  posted_on: string
  closes_on: string | null
  row_count: number
  totals: string
  data_as_of: string
  sha256: string
  issued_by: string | null
  recorded_at: string
}
