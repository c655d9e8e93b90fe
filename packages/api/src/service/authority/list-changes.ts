import type { ProposalView } from '../../view/authority.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { listRights } from '../list-rights.ts'

const KINDS = ['appoint', 'end-appointment'] as const

/** What was proposed and what became of it, the open ones first. */
export function listChanges(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
): Promise<readonly ProposalView[]> {
  requireMay(actor, 'authority.proposals', null)
  return listRights(deps, actor, { kinds: KINDS, openOnly: false })
}
