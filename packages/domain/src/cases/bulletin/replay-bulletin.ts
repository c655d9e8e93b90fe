import { canonicalJson } from '../../kernel/canonical-json.ts'
import { digestOf } from '../../kernel/digest.ts'
import { FORMULA_VERSION } from '../../rules/ranking/formula.ts'
import { rankGroups } from '../../rules/ranking/rank-groups.ts'
import type { Bulletin } from './bulletin.ts'

export type ReplayAnswer = 'same' | 'other-formula' | 'content-changed' | 'ranking-differs'

/**
 * Ranks a bulletin's frozen inputs again, years later if need be.
 *
 * @returns `same` when digest and ranking agree byte for byte
 */
export function replayBulletin({ sha256, ...content }: Bulletin): ReplayAnswer {
  if (content.formula !== FORMULA_VERSION) return 'other-formula'
  if (digestOf(content) !== sha256) return 'content-changed'
  const again = canonicalJson(rankGroups(content.standings))
  return again === canonicalJson(content.ranking) ? 'same' : 'ranking-differs'
}
