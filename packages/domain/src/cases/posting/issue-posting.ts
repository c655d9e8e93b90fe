import { assert } from '../../kernel/assert.ts'
import { digestOf } from '../../kernel/digest.ts'
import { ZERO_FEN } from '../../money/fen.ts'
import type { Board } from '../../rules/board/board.ts'
import { BOARD_COLUMNS } from '../../rules/board/columns.ts'
import { isMaskedName } from '../../rules/board/mask.ts'
import { closingDay } from '../../rules/board/period.ts'
import type { BoardRow } from '../../rules/board/row.ts'
import { boardTotals } from '../../rules/board/totals.ts'
import type { Posting, PostingDraft } from './posting.ts'

/** The row with its public columns and nothing else. A key without a column is a bug, not a leak. */
function publicRow<B extends Board>(board: B, row: BoardRow<B>): BoardRow<B> {
  const keys: readonly string[] = BOARD_COLUMNS[board].map((column) => column.key)
  for (const key of Object.keys(row)) {
    assert(keys.includes(key), 'posting: a row holds what has no public column')
  }
  for (const key of keys) assert(Object.hasOwn(row, key), 'posting: a row lacks a column')
  if ('maskedName' in row) assert(isMaskedName(row.maskedName), 'posting: a name is not masked')
  const copy: BoardRow<B> = Object.assign({}, row)
  Object.freeze(copy)
  return copy
}

/**
 * Freezes a posting: its rows, their totals, its last day of objections, and one digest over all of it.
 * Asserts that rows hold public columns only and masked names only.
 */
export function issuePosting<B extends Board>(draft: PostingDraft<B>): Posting<B> {
  assert(Number.isSafeInteger(draft.number) && draft.number > 0, 'posting: numbers begin at 1')
  const { board, number, zoneCode, postedOn, dataAsOf, place } = draft
  const rows = Object.freeze(draft.rows.map((row) => publicRow(board, row)))
  const content = {
    board,
    number,
    zoneCode,
    rows,
    totals: boardTotals(board, rows),
    hardshipFen: draft.hardshipFen ?? ZERO_FEN,
    postedOn,
    closesOn: closingDay(board, postedOn),
    dataAsOf,
    place,
    corrects: draft.corrects ?? null,
  }
  return Object.freeze({ ...content, sha256: digestOf(content) })
}
