import type { ProposalView } from '../../view/authority.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { listRights } from '../list-rights.ts'

const KINDS = ['appoint', 'end-appointment'] as const

/** What waits for the security administrator's decision. */
export function readInbox(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
): Promise<readonly ProposalView[]> {
  requireMay(actor, 'authority.inbox', null)
  return listRights(deps, actor, { kinds: KINDS, openOnly: true })
}
