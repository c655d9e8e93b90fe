import type { Approval } from '@yichi/domain/rules/approval/approval'
import { AgreementWriter } from '../../store/agreement/writer.ts'
import { book } from '../book.ts'
import type { FundCase } from '../fund-case.ts'
import { movePayment } from '../move-payment.ts'
import { draftPayment } from '../open-instalment.ts'
import { sealContext } from '../personal-field.ts'
import { setNextStep } from '../record-progress.ts'
import { RefusalError } from '../refusal-error.ts'
import { reopenRound } from '../reopen-round.ts'
import type { Writing } from '../writing.ts'

/**
 * The bank refused: the amount is owed again, this attempt is closed, and the next one begins at
 * the first step with a key of its own.
 */
export async function fileFailure(
  writing: Writing,
  fundCase: FundCase,
  { bankSerial, ended }: { readonly bankSerial: string; readonly ended: Approval },
): Promise<void> {
  const { record, payment } = fundCase
  const to = { status: 'in-approval', paidOn: null } as const
  const instalments = new AgreementWriter(writing.tx)
  const moved = await instalments.moveInstalment(record.instalmentId, 'approved', to)
  if (!moved) throw new RefusalError('already-acted')
  const shownSha256 = record.shownSha256
  const round = await reopenRound(writing, fundCase, { ended, shownSha256 })
  if (payment !== undefined) {
    await movePayment(writing, fundCase, { type: 'fail', bankSerial })
    await book(writing, {
      kind: 'fail',
      reference: `${payment.id}/${record.round}`,
      householdId: record.householdId,
      on: writing.today,
      amountFen: record.amountFen,
    })
    const context = sealContext('payment.bank', payment.id)
    await draftPayment(writing, {
      instalmentId: record.instalmentId,
      approvalId: round.approvalId,
      fundSourceId: payment.fundSourceId,
      attempt: payment.attempt + 1,
      agreementNumber: record.agreementNumber,
      no: record.instalmentNo,
      amountFen: record.amountFen,
      payeeName: payment.payeeName,
      bankAccount: writing.deps.cipher.open(payment.bankCipher, context),
    })
  }
  const action = record.dueEvent === 'handover' ? 'pay-reward' : 'approve'
  await setNextStep(writing, record.householdId, { action, dueOn: round.dueOn })
}
