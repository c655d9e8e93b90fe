import { InterestReader } from '../../store/interest/reader.ts'
import type { InterestView } from '../../view/authority.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'

/** Every recorded tie, the latest first. */
export function listInterests(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
): Promise<readonly InterestView[]> {
  requireMay(actor, 'interest.list', null)
  return new InterestReader(deps.db).list(null)
}
