export type BoardNo = 1 | 2 | 3 | 4 | 5

/** A cell of a public row, already masked; its unit is the board column's. */
export type PublicCell = string | number | null

export interface PostingSummary {
  readonly number: string
  readonly board: BoardNo
  readonly zoneCode: string | null
  readonly zoneName: string | null
  readonly postedOn: string
  readonly closesOn: string | null
  readonly rowCount: number
  readonly sha256: string
  readonly dataAsOf: string
}

export interface PostingRow {
  readonly rowNo: number
  readonly householdCode: string
  readonly buildingCode: string
  readonly cells: Readonly<Record<string, PublicCell>>
}

export interface PostingView extends PostingSummary {
  readonly totals: Readonly<Record<string, number>>
  readonly rows: readonly PostingRow[]
  readonly page: number
  readonly pages: number
}
