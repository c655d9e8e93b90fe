import { shanghaiDay } from '../../observe/clock.ts'
import { IdentityReader } from '../../store/identity/reader.ts'
import { ProgressReader } from '../../store/progress/reader.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { findZone } from '../find-zone.ts'

export interface Colleague {
  readonly login: string
  readonly name: string
}

/** Those who may be the second surveyor or acceptor in a zone, the actor left out. */
export async function listColleagues(
  deps: Deps,
  actor: Actor,
  input: { readonly zoneCode: string; readonly role: 'surveyor' | 'acceptor' },
): Promise<readonly Colleague[]> {
  const zone = await findZone(new ProgressReader(deps.db), actor, input.zoneCode)
  const today = shanghaiDay(deps.clock())
  const all = await new IdentityReader(deps.db).listByRole(input.role, zone.id, today)
  return all.filter(({ login }) => login !== actor.login)
}
