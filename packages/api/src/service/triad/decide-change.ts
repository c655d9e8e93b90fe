import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import { decideRights, type Decided, type RightsDecision } from '../decide-rights.ts'
import type { Deps } from '../deps.ts'
import { inOneUnit } from '../writing.ts'

/** Another of the three decides on a change among them; with their approval it takes effect. */
export async function decideChange(
  deps: Deps,
  actor: Actor,
  input: RightsDecision,
): Promise<Decided> {
  requireMay(actor, 'triad.decide', null)
  return inOneUnit(deps, actor, (writing) => decideRights(writing, input, true))
}
