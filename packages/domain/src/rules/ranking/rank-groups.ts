import { assert } from '../../kernel/assert.ts'
import { fraction, multiply, toDecimal, toExact, type Fraction } from './fraction.ts'
import { byCode, placeGroups, type Placed } from './order.ts'
import type { RankingRow, Standing } from './standing.ts'

function percent(rate: Fraction): string {
  return `${toDecimal(multiply(rate, fraction(100)))}%`
}

function rowOf({ standing, score, rank }: Placed): RankingRow {
  return {
    group: standing.group,
    N: standing.N,
    rank,
    T: toDecimal(score.T),
    C: toDecimal(score.C),
    W: toDecimal(score.W),
    T_exact: toExact(score.T),
    rates: {
      M: percent(score.of.M.rate),
      S: percent(score.of.S.rate),
      H: percent(score.of.H.rate),
    },
  }
}

function unranked({ group, N }: Standing): RankingRow {
  return { group, N, rank: null, T: null, C: null, W: null, T_exact: null, rates: null }
}

/**
 * The weekly ranking by formula REP-RANK 1.0, compared exactly and shown with two decimals.
 * Groups without tasks are listed last, unranked. Group codes must be unique.
 */
export function rankGroups(standings: readonly Standing[]): RankingRow[] {
  const codes = new Set(standings.map((standing) => standing.group))
  assert(codes.size === standings.length, 'ranking: a group appears twice')
  const idle = standings
    .filter((standing) => standing.N === 0)
    .sort((a, b) => byCode(a.group, b.group))
  return [...placeGroups(standings).map(rowOf), ...idle.map(unranked)]
}
