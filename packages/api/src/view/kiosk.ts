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

/** A published rulebook that the public may read and compute with. */
export interface KioskRulebookSummary {
  readonly id: string
  readonly version: string
  readonly label: string
  readonly sha256: string
  readonly effectiveFrom: string
  readonly effectiveTo: string | null
  readonly announceDate: string
  readonly zones: readonly {
    readonly code: string
    readonly name: string
    /** The location grade of the rulebook. */
    readonly location: string
  }[]
}

export interface KioskRulebooksView {
  readonly dataAsOf: string
  readonly rulebooks: readonly KioskRulebookSummary[]
}

export interface KioskRulebookView {
  readonly dataAsOf: string
  readonly summary: KioskRulebookSummary
  /** Canonical JSON; whoever has it can take the SHA-256 again. */
  readonly body: string
}

/** A sheet that anybody can settle again, from public facts only. */
export interface KioskPublicSheet {
  /** Canonical JSON of the public facts. */
  readonly facts: string
  /** Of the public sheet, as kept when it was published. */
  readonly publicSha256: string
  readonly publicNetFen: number
}

/** What one published row was settled from. */
export interface KioskRecomputeView extends KioskPublicSheet {
  readonly dataAsOf: string
  readonly householdCode: string
  readonly postingNumber: string
  readonly rulebook: { readonly id: string; readonly version: string; readonly sha256: string }
  readonly rulebookVersionId: string
  /**
   * The sheet as signed, where a row on this posting is what the final sheet adds to it (board 3 after
   * handover): then the first instalment is its net, and the next is the difference. Else `null`.
   */
  readonly signed: KioskPublicSheet | null
}
