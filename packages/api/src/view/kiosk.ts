import type { FiguresView } from './figures.ts'
import type { BoardNo, PostingRow, PostingSummary } from './posting.ts'

/** Home page of the public screen. Holds counts and names of zones, nothing about a person. */
export interface KioskHomeView {
  readonly countyName: string
  readonly dataAsOf: string
  readonly figures: FiguresView
  readonly boards: readonly {
    readonly board: BoardNo
    readonly latest: PostingSummary | null
    readonly rows: number
  }[]
  readonly zones: readonly {
    readonly code: string
    readonly name: string
    readonly buildings: readonly { readonly code: string; readonly name: string }[]
  }[]
}

export interface KioskBoardView {
  readonly board: BoardNo
  readonly dataAsOf: string
  readonly zoneCode: string | null
  readonly postings: readonly PostingSummary[]
  readonly rows: readonly (PostingRow & {
    readonly postingNumber: string
    readonly postedOn: string
    readonly closesOn: string | null
  })[]
  readonly page: number
  readonly pages: number
  readonly total: number
}
