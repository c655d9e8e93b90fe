import type { IsoDate } from '../../kernel/iso-date.ts'
import type { RankingRow, Standing } from '../../rules/ranking/standing.ts'

/** Where a work group stands, with the frozen denominator that is printed beside the adjusted one. */
export interface BulletinStanding extends Standing {
  readonly zoneCode: string
  /** Households at the baseline day, before approved removals. */
  readonly frozenN: number
}

/** How a group moved against the last bulletin. */
export interface Movement {
  readonly group: string
  readonly rank: number | null
  readonly previousRank: number | null
  /** Places gained, negative when lost; `null` when it was or is not ranked. */
  readonly gained: number | null
}

export interface BulletinDraft {
  /** Issue number, from 1. */
  readonly number: number
  /** ISO week, `2017-W20`. */
  readonly period: string
  readonly issuedOn: IsoDate
  readonly standings: readonly BulletinStanding[]
  readonly previous: Bulletin | null
  /** Late entries and corrections of earlier bulletins, as printed. */
  readonly notes?: readonly string[]
}

/** A frozen bulletin: its inputs, its formula and its ranking. It never changes; the next one corrects. */
export interface Bulletin {
  readonly number: number
  readonly period: string
  readonly from: IsoDate
  /** Sunday; the cut-off is its end. */
  readonly to: IsoDate
  readonly issuedOn: IsoDate
  readonly formula: string
  readonly standings: readonly BulletinStanding[]
  readonly ranking: readonly RankingRow[]
  readonly movement: readonly Movement[]
  /** Digest of the bulletin it was compared with. */
  readonly previousSha256: string | null
  readonly notes: readonly string[]
  /** Of the canonical JSON of everything above. */
  readonly sha256: string
}
