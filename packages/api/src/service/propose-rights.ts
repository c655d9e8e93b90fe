import { propose } from '@yichi/domain/rules/identity/propose'
import type { ProposalKind } from '@yichi/domain/rules/identity/proposal'
import type { Post } from '@yichi/domain/rules/identity/post'
import { RightsWriter } from '../store/rights/writer.ts'
import { RefusalError } from './refusal-error.ts'
import { rightsFacts, rightsHand } from './rights-facts.ts'
import { remember, type Writing } from './writing.ts'

export interface RightsRequest {
  readonly kind: ProposalKind
  readonly accountId: string
  readonly unitId: string
  readonly post: Post
  /** The appointment that is to end; null when one is to begin. */
  readonly appointmentId: string | null
  readonly fromOn: string
  readonly untilOn: string | null
  readonly reason: string
}

/** Files a proposal that the rules allow; it changes nothing yet. Refuses as the rules do, and without a reason. */
export async function proposeRights(
  writing: Writing,
  request: RightsRequest,
): Promise<{ readonly id: string }> {
  const { deps, tx, actor, now, today } = writing
  const rights = new RightsWriter(tx)
  const unit = await rights.unit(request.unitId)
  if (unit === undefined) throw new RefusalError('not-found')
  if ((await rights.subject(request.accountId)) === undefined) throw new RefusalError('not-found')
  if (request.reason === '') throw new RefusalError('reason-required')
  const { kind, accountId, unitId, post, fromOn, untilOn, reason } = request
  const place = { kind: unit.kind, post }
  const isUnitOpen = unit.closedOn === null
  const facts = await rightsFacts(rights, { accountId, unitId, place, isUnitOpen, today })
  const change = { kind, subject: accountId, place, fromOn, untilOn }
  const proposed = propose(change, rightsHand(actor), facts)
  if (!proposed.ok) throw new RefusalError(proposed.refusal)
  const id = deps.ids()
  await rights.addProposal({
    id,
    kind,
    account_id: accountId,
    unit_id: unitId,
    post,
    appointment_id: request.appointmentId,
    from_on: fromOn,
    until_on: untilOn,
    reason,
    proposed_by: actor.accountId,
    proposed_at: now,
    status: 'open',
    closed_at: null,
  })
  await remember(writing, {
    action: 'rights-proposed',
    subject: { kind: 'proposal', id },
    householdId: null,
    reason,
    detail: { kind, accountId, unit: unit.code, post, fromOn, untilOn },
  })
  return { id }
}
