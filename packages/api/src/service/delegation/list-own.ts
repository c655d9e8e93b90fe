import { DelegationReader } from '../../store/delegation/reader.ts'
import type { DelegationView } from '../../view/authority.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'

/** What the person gave away and what was lent to them. */
export function listOwnDelegations(
  deps: Pick<Deps, 'db'>,
  { accountId }: Actor,
): Promise<readonly DelegationView[]> {
  return new DelegationReader(deps.db).list(accountId)
}
