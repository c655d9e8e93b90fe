import { assert } from '@yichi/domain/kernel/assert'
import type { Act, Approval } from '@yichi/domain/rules/approval/approval'
import { ApprovalWriter } from '../store/approval/writer.ts'
import { dueDay } from './due-day.ts'
import type { FundCase } from './fund-case.ts'
import { RefusalError } from './refusal-error.ts'
import { remember, type Writing } from './writing.ts'

/** Where the case stands after an act. `dueOn` of a closed round is the day it was due last. */
export interface FiledAct {
  readonly step: string
  readonly status: Approval['kind']
  readonly dueOn: string
}

/** What the audit trail calls each decision. */
export const ACTION_OF_DECISION = {
  pass: 'approval-passed',
  return: 'approval-returned',
  hold: 'approval-held',
  release: 'approval-released',
} as const satisfies Record<Act['decision'], string>

/**
 * Files the act that the rules allowed: the act itself, where the round stands now, and the audit
 * event. Refuses with `already-acted` when the round moved meanwhile.
 */
export async function fileAct(
  writing: Writing,
  { record, acts }: FundCase,
  decided: Approval,
): Promise<FiledAct> {
  const { deps, tx, actor, now, today } = writing
  const act = decided.acts.at(-1)
  assert(act !== undefined, 'approval: a decision without an act')
  const isOpen = decided.kind === 'pending' || decided.kind === 'held'
  const step = isOpen ? decided.step : record.step
  const dueOn = isOpen && step !== record.step ? dueDay(decided.step, today) : record.dueOn
  const approvals = new ApprovalWriter(tx)
  const from = { step: record.step, status: record.status }
  const closedAt = isOpen ? null : now
  const moved = await approvals.move(record.id, from, {
    step,
    status: decided.kind,
    dueOn,
    closedAt,
  })
  if (!moved) throw new RefusalError('already-acted')
  const returnCode = act.decision === 'return' ? act.code : null
  await approvals.addAct({
    id: deps.ids(),
    approval_id: record.id,
    seq: acts.filter((earlier) => earlier.approvalId === record.id).length + 1,
    step: act.step,
    decision: act.decision,
    actor_id: actor.accountId,
    shown_sha256: act.shownSha256,
    return_code: returnCode,
    reason: act.decision === 'pass' ? null : act.reason,
    acted_at: now,
    on_behalf_of: act.onBehalfOf ?? null,
  })
  await remember(writing, {
    action: ACTION_OF_DECISION[act.decision],
    onBehalfOf: act.onBehalfOf ?? null,
    subject: { kind: 'approval', id: record.id },
    householdId: record.householdId,
    detail: {
      step: act.step,
      round: record.round,
      instalmentNo: record.instalmentNo,
      returnCode,
      shownSha256: act.shownSha256,
    },
  })
  return { step, status: decided.kind, dueOn }
}
