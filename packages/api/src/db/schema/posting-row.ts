/** A masked row of a posting; `cells` is canonical JSON. Append-only. */
export interface PostingRowTable {
  posting_id: string
  row_no: number
  household_code: string
  building_code: string
  cells: string
}
