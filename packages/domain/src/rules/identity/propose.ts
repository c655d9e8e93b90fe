import { ok, refuse, type Result } from '../../kernel/result.ts'
import { checkChange } from './check-change.ts'
import type { Proposal, RightsChange, RightsFacts, RightsHand } from './proposal.ts'
import type { RightsRefusal } from './rights-refusal.ts'

/** Proposes a change of another person's rights; it changes nothing until somebody else decides. */
export function propose(
  change: RightsChange,
  proposedBy: RightsHand,
  facts: RightsFacts,
): Result<Proposal, RightsRefusal> {
  if (change.subject === proposedBy.person) return refuse('about-yourself')
  const isFromPast = change.fromOn < facts.today
  const refusal = isFromPast ? 'date-in-past' : checkChange(change, facts)
  if (refusal !== null) return refuse(refusal)
  return ok({ ...change, proposedBy, approvedBy: [], status: 'open' })
}
