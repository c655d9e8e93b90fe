import { assert } from '../../kernel/assert.ts'
import { type Fen, ZERO_FEN } from '../../money/fen.ts'

/** Below this many households, a zone's line would point at persons. */
export const MIN_SHARING_HOUSEHOLDS = 5

export interface PrivateShare {
  /** What hardship adds in the zone, beyond the figures computed from public facts. */
  readonly fen: Fen
  readonly households: number
}

/**
 * 个别困难补助合计, once per zone: rows + this line = ledger.
 *
 * @returns `zone` for the zone's posting and `county` for the county's total, where small zones go
 */
export function hardshipLine({ fen, households }: PrivateShare): {
  readonly zone: Fen
  readonly county: Fen
} {
  assert(households > 0 || fen === 0, 'board: a private share that belongs to nobody')
  if (households < MIN_SHARING_HOUSEHOLDS) return { zone: ZERO_FEN, county: fen }
  return { zone: fen, county: ZERO_FEN }
}
