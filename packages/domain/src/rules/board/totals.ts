import { assert } from '../../kernel/assert.ts'
import { BOARD_COLUMNS } from './columns.ts'
import type { Board } from './board.ts'
import type { BoardRow } from './row.ts'

/** The foot of a board: rows, and the sum of each column that is added up. */
export interface BoardTotals {
  readonly rows: number
  readonly sums: Readonly<Record<string, number>>
}

/** Adds a board up. A missing value counts nothing; money in fen, areas in 0.01 m². */
export function boardTotals<B extends Board>(board: B, rows: readonly BoardRow<B>[]): BoardTotals {
  const sums: Record<string, number> = {}
  for (const column of BOARD_COLUMNS[board]) {
    if (!column.sum) continue
    let sum = 0
    for (const row of rows) {
      const value = (row as object as Readonly<Record<string, unknown>>)[column.key]
      if (value === null || value === undefined) continue
      assert(Number.isSafeInteger(value), 'board: a summed cell is not an integer')
      sum += Number(value)
    }
    assert(Number.isSafeInteger(sum), 'board: a total leaves the safe range')
    sums[column.key] = sum
  }
  return { rows: rows.length, sums }
}
