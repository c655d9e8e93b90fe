import type { Relation } from '../../view/authority.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { fileInterest } from './file-interest.ts'

/** Declares one's own tie to a household. */
export function declareInterest(
  deps: Deps,
  actor: Actor,
  input: { readonly householdCode: string; readonly relation: Relation },
): Promise<{ readonly id: string }> {
  return fileInterest(deps, actor, {
    ...input,
    knownBy: 'self-declared',
    action: 'interest-declared',
    accountId: () => Promise.resolve(actor.accountId),
  })
}
