import type { BoardTotals } from '@yichi/domain/rules/board/totals'

/** The line for private facts 个别困难补助合计 and how many households stand behind it. Fen. */
export interface HardshipFoot {
  readonly fen: number
  readonly households: number
}

/** The foot of a posting as it is stored, with what its digest covers beside rows and dates. */
export interface Foot {
  readonly totals: BoardTotals
  readonly hardshipFen: number
  /** Households behind the line; outside the digest, it only decides when the line may move next. */
  readonly hardshipHouseholds: number
  readonly place: string
  readonly corrects: { readonly number: number; readonly note: string } | null
}

/** The foot as it is shown: one flat table of sums, the line for private facts only where there is one. */
export function shownTotals(foot: Foot): Record<string, number> {
  const totals: Record<string, number> = { rows: foot.totals.rows, ...foot.totals.sums }
  return foot.hardshipFen === 0 ? totals : { ...totals, hardshipFen: foot.hardshipFen }
}
