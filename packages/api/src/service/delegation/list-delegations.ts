import { DelegationReader } from '../../store/delegation/reader.ts'
import type { DelegationView } from '../../view/authority.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'

/** Every delegation of the county, the latest first. */
export function listDelegations(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
): Promise<readonly DelegationView[]> {
  requireMay(actor, 'delegation.list', null)
  return new DelegationReader(deps.db).list(null)
}
