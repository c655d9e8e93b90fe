import { shanghaiDay } from '../../observe/clock.ts'
import { IdentityReader } from '../../store/identity/reader.ts'
import type { MeView } from '../../view/identity.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { toMeView } from './me-view.ts'

/** The signed-in person, as the console needs to know them. */
export async function readMe(deps: Deps, { accountId, via }: Actor): Promise<MeView> {
  const now = deps.clock()
  const person = await new IdentityReader(deps.db).personOf(accountId, shanghaiDay(now))
  return toMeView(deps, person, { now, endsAt: via?.endsAt ?? now })
}
