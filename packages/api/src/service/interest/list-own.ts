import { InterestReader } from '../../store/interest/reader.ts'
import type { InterestView } from '../../view/authority.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'

/** The person's own ties. */
export function listOwnInterests(
  deps: Pick<Deps, 'db'>,
  { accountId }: Actor,
): Promise<readonly InterestView[]> {
  return new InterestReader(deps.db).list(accountId)
}
