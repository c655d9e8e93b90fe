import type { Approval } from '@yichi/domain/rules/approval/approval'
import { AgreementWriter } from '../../store/agreement/writer.ts'
import { PaymentWriter } from '../../store/payment/writer.ts'
import { book } from '../book.ts'
import type { FundCase } from '../fund-case.ts'
import { setNextStep } from '../record-progress.ts'
import { RefusalError } from '../refusal-error.ts'
import { reopenRound } from '../reopen-round.ts'
import type { Writing } from '../writing.ts'

/**
 * After a return: money that was released is owed again, the payment is a draft again, and the next
 * round waits at the step that owns the fault.
 */
export async function afterReturn(
  writing: Writing,
  fundCase: FundCase,
  ended: Approval,
): Promise<void> {
  const { tx, now, today } = writing
  const { record, payment } = fundCase
  const round = await reopenRound(writing, fundCase, { ended, shownSha256: record.shownSha256 })
  if (record.step === 'agent-bank') {
    const to = { status: 'in-approval', paidOn: null } as const
    await new AgreementWriter(tx).moveInstalment(record.instalmentId, 'approved', to)
  }
  if (payment !== undefined) {
    if (payment.state === 'approved') {
      await book(writing, {
        kind: 'fail',
        reference: `${payment.id}/${record.round}`,
        householdId: record.householdId,
        on: today,
        amountFen: record.amountFen,
      })
    }
    const redrafted = await new PaymentWriter(tx).redraft(payment.id, round.approvalId, now)
    if (!redrafted) throw new RefusalError('already-acted')
  }
  const action = record.dueEvent === 'handover' ? 'pay-reward' : 'approve'
  await setNextStep(writing, record.householdId, { action, dueOn: round.dueOn })
}
