import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import { decideRights, type Decided, type RightsDecision } from '../decide-rights.ts'
import type { Deps } from '../deps.ts'
import { inOneUnit } from '../writing.ts'

/** The security administrator approves or refuses a proposal; an approved one takes effect at once. */
export async function decideChange(
  deps: Deps,
  actor: Actor,
  input: RightsDecision,
): Promise<Decided> {
  requireMay(actor, 'authority.decide', null)
  return inOneUnit(deps, actor, (writing) => decideRights(writing, input, false))
}
