import { assert } from '../../kernel/assert.ts'
import { digestOf } from '../../kernel/digest.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { FORMULA_VERSION } from '../../rules/ranking/formula.ts'
import { rankGroups } from '../../rules/ranking/rank-groups.ts'
import type { RankingRow } from '../../rules/ranking/standing.ts'
import { weekBounds } from '../../rules/ranking/week.ts'
import type { Bulletin, BulletinDraft, Movement } from './bulletin.ts'

function movementOf(row: RankingRow, previous: Bulletin | null): Movement {
  const before = previous?.ranking.find((earlier) => earlier.group === row.group)
  const previousRank = before?.rank ?? null
  const gained = row.rank === null || previousRank === null ? null : previousRank - row.rank
  return { group: row.group, rank: row.rank, previousRank, gained }
}

/**
 * - `week-not-over` the cut-off, the end of Sunday, has not passed
 * - `not-after-previous` the bulletin it is compared with is of the same week or later
 */
export type BulletinRefusal = 'week-not-over' | 'not-after-previous'

export const BULLETIN_REFUSALS = [
  'week-not-over',
  'not-after-previous',
] as const satisfies readonly BulletinRefusal[]

/** Ranks the groups of a finished week and freezes inputs, formula, ranking and movement under one digest. */
export function issueBulletin(draft: BulletinDraft): Result<Bulletin, BulletinRefusal> {
  const { number, period, issuedOn, previous } = draft
  const { from, to } = weekBounds(period)
  if (issuedOn <= to) return refuse('week-not-over')
  if (previous !== null && previous.to >= from) return refuse('not-after-previous')
  for (const { N, frozenN } of draft.standings) {
    assert(frozenN >= N, 'bulletin: removals only lower the households in scope')
  }
  const ranking = rankGroups(draft.standings)
  const content = {
    number,
    period,
    from,
    to,
    issuedOn,
    formula: FORMULA_VERSION,
    standings: Object.freeze(draft.standings.map((standing) => Object.freeze({ ...standing }))),
    ranking: Object.freeze(ranking.map((row) => Object.freeze(row))),
    movement: Object.freeze(ranking.map((row) => movementOf(row, previous))),
    previousSha256: previous?.sha256 ?? null,
    notes: Object.freeze([...(draft.notes ?? [])]),
  }
  return ok(Object.freeze({ ...content, sha256: digestOf(content) }))
}
