import { AccountReader } from '../../store/account/reader.ts'
import type { PersonView } from '../../view/authority.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'

/** So many are shown; whoever looks for others types more. */
const MOST = 20

/** Staff whose login or name contains the text, by login: for any of the three who proposes a change among them. */
export function findPeople(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { q }: { readonly q: string },
): Promise<readonly PersonView[]> {
  requireMay(actor, 'triad.people', null)
  return new AccountReader(deps.db).people({ status: 'active', kind: 'staff', q }, MOST)
}
