import { compare } from './fraction.ts'
import type { Standing } from './standing.ts'
import { weekScore, type WeekScore } from './week-score.ts'

export interface Scored {
  readonly standing: Standing
  readonly score: WeekScore
}

/** By code unit, so that the order is the same on every machine and in every locale. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Better first: the score, then the handover, signing and measuring rates. Zero is a true tie. */
export function compareScored(a: Scored, b: Scored): number {
  return (
    compare(b.score.T, a.score.T) ||
    compare(b.score.of.H.rate, a.score.of.H.rate) ||
    compare(b.score.of.S.rate, a.score.of.S.rate) ||
    compare(b.score.of.M.rate, a.score.of.M.rate)
  )
}

export interface Placed extends Scored {
  /** 1, 1, 3: a shared rank skips the next. */
  readonly rank: number
}

/** The groups with tasks in printed order with their ranks; equals stand by group code. */
export function placeGroups(standings: readonly Standing[]): readonly Placed[] {
  const scored = standings
    .filter((standing) => standing.N > 0)
    .map((standing) => ({ standing, score: weekScore(standing) }))
    .sort((a, b) => compareScored(a, b) || byCode(a.standing.group, b.standing.group))
  const placed: Placed[] = []
  scored.forEach((one, index) => {
    const before = placed[index - 1]
    const shared = before !== undefined && compareScored(before, one) === 0
    placed.push({ ...one, rank: shared ? before.rank : index + 1 })
  })
  return placed
}
