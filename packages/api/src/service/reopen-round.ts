import { assert } from '@yichi/domain/kernel/assert'
import type { Approval } from '@yichi/domain/rules/approval/approval'
import { resubmit } from '@yichi/domain/rules/approval/resubmit'
import { ApprovalWriter } from '../store/approval/writer.ts'
import { dueDay } from './due-day.ts'
import type { FundCase } from './fund-case.ts'
import type { Writing } from './writing.ts'

export interface NewRound {
  readonly approvalId: string
  readonly step: string
  readonly dueOn: string
}

/**
 * Begins the next round of a case: after a return at the step that owns the fault, or at the first
 * step when what is shown has changed. A changed case is never carried on with old signatures.
 */
export async function reopenRound(
  { deps, tx, now, today }: Writing,
  { record }: FundCase,
  next: { readonly ended: Approval; readonly shownSha256: string },
): Promise<NewRound> {
  const again = resubmit(next.ended, next.shownSha256)
  assert(again.ok, 'approval: a round that cannot begin')
  const { step, round, shownSha256 } = again.value
  const approvalId = deps.ids()
  const dueOn = dueDay(step, today)
  await new ApprovalWriter(tx).open({
    id: approvalId,
    instalment_id: record.instalmentId,
    round,
    shown_sha256: shownSha256,
    step,
    status: 'pending',
    opened_at: now,
    due_on: dueOn,
    closed_at: null,
  })
  return { approvalId, step, dueOn }
}
