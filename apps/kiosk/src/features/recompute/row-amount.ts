import type { CellCheck } from './row-checks.ts'

/** The one amount a row is about, as posted and as it comes out here; null where it cannot be told. */
export function rowAmount(
  board: 2 | 3 | 4,
  checks: readonly CellCheck[],
): { readonly postedFen: number; readonly computedFen: number } | null {
  const amounts = checks.filter(({ name, unit }) => {
    if (unit !== 'fen') return false
    return board === 4 || name === 'total' || name === 'instalment'
  })
  let postedFen = 0
  let computedFen = 0
  for (const { posted, computed } of amounts) {
    if (typeof posted !== 'number' || typeof computed !== 'number') return null
    postedFen += posted
    computedFen += computed
  }
  return amounts.length === 0 ? null : { postedFen, computedFen }
}
