import type { ProposalView } from '../../view/authority.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { listRights } from '../list-rights.ts'

const KINDS = ['admit-administrator', 'remove-administrator'] as const

/** The changes among the three administrators, the open ones first. */
export function listChanges(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
): Promise<readonly ProposalView[]> {
  requireMay(actor, 'triad.list', null)
  return listRights(deps, actor, { kinds: KINDS, openOnly: false })
}
