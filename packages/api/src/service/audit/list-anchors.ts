import type { AnchorView } from '../../view/audit.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'

const SHOWN = 200

/** The anchors that are kept outside the database, the newest first. */
export function listAnchors(
  { anchors }: Pick<Deps, 'anchors'>,
  actor: Actor,
): readonly AnchorView[] {
  requireMay(actor, 'audit.anchors', null)
  const kept = (anchors?.read() ?? []).map(({ anchor }) => anchor)
  return kept.slice(-SHOWN).toReversed()
}
