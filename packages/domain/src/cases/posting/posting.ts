import type { IsoDate } from '../../kernel/iso-date.ts'
import type { Fen } from '../../money/fen.ts'
import type { Board } from '../../rules/board/board.ts'
import type { BoardRow } from '../../rules/board/row.ts'
import type { BoardTotals } from '../../rules/board/totals.ts'

/** What is posted: rows computed from public facts, names masked. */
export interface PostingDraft<B extends Board = Board> {
  readonly board: B
  /** Running number of the posting on its board in its zone, from 1. */
  readonly number: number
  readonly zoneCode: string
  readonly rows: readonly BoardRow<B>[]
  /** The later of the paper's and the kiosk's first day. */
  readonly postedOn: IsoDate
  /** UTC instant, as text: how old the figures are. */
  readonly dataAsOf: string
  /** Where the paper hangs. */
  readonly place: string
  /** What private facts add in the zone, in one line; zero where too few households share it. */
  readonly hardshipFen?: Fen
  /** The posting that this one corrects, with what was wrong. */
  readonly corrects?: { readonly number: number; readonly note: string } | null
}

/** A frozen posting. It never changes; what was wrong is corrected by another one. */
export interface Posting<B extends Board = Board> {
  readonly board: B
  readonly number: number
  readonly zoneCode: string
  readonly rows: readonly BoardRow<B>[]
  readonly totals: BoardTotals
  readonly hardshipFen: Fen
  readonly postedOn: IsoDate
  /** Last day of objections; `null` for board 5, which hangs until the next one. */
  readonly closesOn: IsoDate | null
  readonly dataAsOf: string
  readonly place: string
  readonly corrects: { readonly number: number; readonly note: string } | null
  /** Of the canonical JSON of everything above. */
  readonly sha256: string
}
