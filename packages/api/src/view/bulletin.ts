/** One work group's line in a weekly bulletin; scores are exact decimals as text. */
export interface BulletinRow {
  readonly groupCode: string
  readonly groupName: string
  readonly zoneName: string
  readonly leaderName: string
  readonly rank: number | null
  readonly previousRank: number | null
  readonly households: number
  readonly frozenHouseholds: number
  readonly measured: number
  readonly signed: number
  readonly handedOver: number
  readonly newMeasured: number
  readonly newSigned: number
  readonly newHandedOver: number
  readonly score: string | null
  readonly completion: string | null
  readonly week: string | null
  readonly rates: {
    readonly measured: string
    readonly signed: string
    readonly handedOver: string
  } | null
}

export interface BulletinView {
  readonly period: string
  readonly issueNo: number
  readonly from: string
  readonly to: string
  readonly issuedAt: string
  readonly formulaVersion: string
  readonly sha256: string
  /** The first anchor of the audit trail signed after the issue; null until there is one. */
  readonly anchor: { readonly short: string; readonly at: string } | null
  readonly rows: readonly BulletinRow[]
  readonly totals: {
    readonly households: number
    readonly measured: number
    readonly signed: number
    readonly handedOver: number
  }
}
