import { assert } from '../../kernel/assert.ts'
import { compare, fraction, multiply, toDecimal, type Fraction } from './fraction.ts'
import { byCode } from './order.ts'

/** Agreements signed of households in scope: the short table, without measuring, handover and weeks. */
export interface RateStanding {
  readonly group: string
  readonly N: number
  readonly S: number
}

export interface RateRow {
  readonly group: string
  readonly rate: string | null
  readonly rank: number | null
}

export interface RateTable {
  readonly rows: readonly RateRow[]
  /** `271/351 = 77.21%`, or `0/0` when nobody has tasks. */
  readonly total: string
}

const percent = (rate: Fraction) => `${toDecimal(multiply(rate, fraction(100)))}%`

/** Ranks groups by signing rate alone. Equal rates share a rank; a group without tasks has none. */
export function rankRates(standings: readonly RateStanding[]): RateTable {
  for (const { N, S } of standings) assert(S >= 0 && S <= N, 'ranking: more signed than in scope')
  const rated = standings
    .filter((one) => one.N > 0)
    .map((one) => ({ group: one.group, rate: fraction(one.S, one.N) }))
    .sort((a, b) => compare(b.rate, a.rate) || byCode(a.group, b.group))
  const rows: RateRow[] = rated.map((one) => ({
    group: one.group,
    rate: percent(one.rate),
    rank: 1 + rated.filter((other) => compare(other.rate, one.rate) > 0).length,
  }))
  const idle = standings.filter((one) => one.N === 0).sort((a, b) => byCode(a.group, b.group))
  const N = standings.reduce((sum, one) => sum + one.N, 0)
  const S = standings.reduce((sum, one) => sum + one.S, 0)
  return {
    rows: [...rows, ...idle.map(({ group }) => ({ group, rate: null, rank: null }))],
    total: N === 0 ? '0/0' : `${S}/${N} = ${percent(fraction(S, N))}`,
  }
}
