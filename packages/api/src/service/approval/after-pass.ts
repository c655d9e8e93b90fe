import { AgreementWriter } from '../../store/agreement/writer.ts'
import { book } from '../book.ts'
import type { FundCase } from '../fund-case.ts'
import { movePayment } from '../move-payment.ts'
import { RefusalError } from '../refusal-error.ts'
import type { Writing } from '../writing.ts'

/**
 * What passing a step does to the money: the platform company's pass approves and releases it, the
 * bank's puts it into the bank's hands. The other passes move none.
 */
export async function afterPass(writing: Writing, fundCase: FundCase): Promise<void> {
  const { record, payment } = fundCase
  if (record.step === 'platform-company') {
    const to = { status: 'approved', paidOn: null } as const
    const instalments = new AgreementWriter(writing.tx)
    const moved = await instalments.moveInstalment(record.instalmentId, 'in-approval', to)
    if (!moved) throw new RefusalError('already-acted')
    if (payment === undefined) return
    await movePayment(writing, fundCase, { type: 'approve' })
    await book(writing, {
      kind: 'release',
      reference: `${payment.id}/${record.round}`,
      householdId: record.householdId,
      on: writing.today,
      amountFen: record.amountFen,
    })
  }
  if (record.step === 'agent-bank' && payment !== undefined) {
    await movePayment(writing, fundCase, { type: 'export' })
  }
}
