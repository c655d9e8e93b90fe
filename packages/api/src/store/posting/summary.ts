import type { BoardNo, PostingSummary } from '../../view/posting.ts'

/** The columns of a posting's summary, the posting being `p` and its zone `z`. */
export const SUMMARY = [
  'p.number',
  'p.board',
  'z.code as zoneCode',
  'z.name as zoneName',
  'p.posted_on as postedOn',
  'p.closes_on as closesOn',
  'p.row_count as rowCount',
  'p.sha256',
  'p.data_as_of as dataAsOf',
] as const

export type SummaryRow = Omit<PostingSummary, 'board'> & { readonly board: number }

/** The summary alone: whatever else the row holds stays behind. */
export function summaryOf(row: SummaryRow): PostingSummary {
  const { number, board, zoneCode, zoneName, postedOn, closesOn, rowCount, sha256, dataAsOf } = row
  return {
    number,
    board: board as BoardNo,
    zoneCode,
    zoneName,
    postedOn,
    closesOn,
    rowCount,
    sha256,
    dataAsOf,
  }
}
