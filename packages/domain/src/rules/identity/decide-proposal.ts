import { isAdministrator } from '../../facts/role.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { checkChange } from './check-change.ts'
import { isOfTriad, type Proposal, type RightsFacts, type RightsHand } from './proposal.ts'
import type { RightsRefusal } from './rights-refusal.ts'

/** Of the approvals beside the proposer's own, how many a change needs. */
export const APPROVALS_NEEDED = 1

/**
 * One decision about a proposal. Whoever proposed does not decide, nobody decides about themself, and among the
 * three administrators proposer and decider are two different ones of the three. What stood in the way when it was
 * proposed is asked again, as things are today.
 *
 * @returns the proposal with the decision; with `approved` the change takes effect
 */
export function decideProposal(
  proposal: Proposal,
  { by, decision }: { readonly by: RightsHand; readonly decision: 'approve' | 'refuse' },
  facts: RightsFacts,
): Result<Proposal, RightsRefusal> {
  const refusal = refusalOfHand(proposal, by)
  if (refusal !== null) return refuse(refusal)
  if (decision === 'refuse') return ok({ ...proposal, status: 'refused' })
  const obstacle = checkChange(proposal, facts)
  if (obstacle !== null) return refuse(obstacle)
  const approvedBy = [...proposal.approvedBy, by]
  const status = approvedBy.length >= APPROVALS_NEEDED ? 'approved' : 'open'
  return ok({ ...proposal, approvedBy, status })
}

/** Why this person may not decide this proposal at all; null when they may. */
export function refusalOfHand(proposal: Proposal, by: RightsHand): RightsRefusal | null {
  if (proposal.status !== 'open') return 'proposal-closed'
  if (proposal.subject === by.person) return 'about-yourself'
  if (proposal.proposedBy.person === by.person) return 'own-proposal'
  if (proposal.approvedBy.some(({ person }) => person === by.person)) return 'already-decided'
  if (!isOfTriad(proposal.kind)) return null
  const first = proposal.proposedBy.roles.find(isAdministrator)
  const second = by.roles.find(isAdministrator)
  // Two who hold the same of the three are one of the three.
  return first === second ? 'own-proposal' : null
}
