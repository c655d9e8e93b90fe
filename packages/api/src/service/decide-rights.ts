import { assert } from '@yichi/domain/kernel/assert'
import type { Role } from '@yichi/domain/facts/role'
import { decideProposal } from '@yichi/domain/rules/identity/decide-proposal'
import { isOfTriad, type Proposal } from '@yichi/domain/rules/identity/proposal'
import { rolesGiven, type ProposalRecord, type RightsReader } from '../store/rights/reader.ts'
import { RightsWriter } from '../store/rights/writer.ts'
import { RefusalError } from './refusal-error.ts'
import { rightsFacts, rightsHand } from './rights-facts.ts'
import { remember, type Writing } from './writing.ts'

export interface RightsDecision {
  readonly id: string
  readonly decision: 'approve' | 'refuse'
  readonly reason: string | null
}

export type Decided = { readonly status: Proposal['status'] }

/**
 * One person's decision about a proposal, with its effect and its event in the same transaction. Proposals of the
 * three administrators and all others are decided apart: `ofTriad` says which are meant, the others are not found.
 */
export async function decideRights(
  writing: Writing,
  { id, decision, reason }: RightsDecision,
  ofTriad: boolean,
): Promise<Decided> {
  const { tx, actor, now, today } = writing
  const rights = new RightsWriter(tx)
  const record = await rights.proposal(id)
  if (record === undefined || isOfTriad(record.kind) !== ofTriad)
    throw new RefusalError('not-found')
  if (decision === 'refuse' && !reason) throw new RefusalError('reason-required')
  const proposal = await toProposal(rights, record, today)
  const facts = await rightsFacts(rights, { ...questionOf(record, today) })
  const by = rightsHand(actor)
  const decided = decideProposal(proposal, { by, decision }, facts)
  if (!decided.ok) throw new RefusalError(decided.refusal)
  const { status } = decided.value
  if (status !== 'open' && !(await rights.close(id, { status, at: now }))) {
    throw new RefusalError('proposal-closed')
  }
  await rights.addDecision({
    id: writing.deps.ids(),
    proposal_id: id,
    decided_by: actor.accountId,
    decision,
    reason,
    decided_at: now,
  })
  if (status === 'approved') await takeEffect(writing, record)
  await remember(writing, {
    action: decision === 'approve' ? 'rights-approved' : 'rights-refused',
    subject: { kind: 'proposal', id },
    householdId: null,
    reason,
    detail: { kind: record.kind, accountId: record.accountId, post: record.post, status },
  })
  return { status }
}

/** The question the rules are asked about a filed proposal. */
export function questionOf(record: ProposalRecord, today: string) {
  const { accountId, unitId, unitKind, post, unitClosedOn } = record
  const place = { kind: unitKind, post }
  return { accountId, unitId, place, isUnitOpen: unitClosedOn === null, today }
}

/** The filed proposal as the rules know it. */
export async function toProposal(
  rights: RightsReader,
  record: ProposalRecord,
  today: string,
): Promise<Proposal> {
  const rolesOf = async (accountId: string): Promise<readonly Role[]> =>
    rolesGiven(await rights.appointmentsOf(accountId, today))
  const { kind, accountId: subject, fromOn, untilOn, status, proposedBy } = record
  const decisions = await rights.decisions([record.id])
  const approvedBy = []
  for (const { decidedBy: person, decision } of decisions)
    if (decision === 'approve') approvedBy.push({ person, roles: await rolesOf(person) })
  return {
    kind,
    subject,
    place: { kind: record.unitKind, post: record.post },
    fromOn,
    untilOn,
    status,
    proposedBy: { person: proposedBy, roles: await rolesOf(proposedBy) },
    approvedBy,
  }
}

/** The appointment begins on its day, today at the earliest; or it ends at once. */
async function takeEffect(
  { deps, tx, now, today }: Writing,
  record: ProposalRecord,
): Promise<void> {
  const rights = new RightsWriter(tx)
  const { kind, accountId, unitId, post, fromOn, untilOn } = record
  if (kind === 'appoint' || kind === 'admit-administrator') {
    await rights.appoint({
      id: deps.ids(),
      unit_id: unitId,
      account_id: accountId,
      person_name: record.name,
      rank: null,
      post,
      from_on: fromOn < today ? today : fromOn,
      until_on: untilOn,
      ended_at: null,
      created_at: now,
    })
    return
  }
  assert(record.appointmentId !== null, 'rights: nothing to end')
  if (!(await rights.endAppointment(record.appointmentId, now))) {
    throw new RefusalError('not-appointed')
  }
}
