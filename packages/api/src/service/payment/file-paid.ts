import { AgreementWriter } from '../../store/agreement/writer.ts'
import { book } from '../book.ts'
import type { FundCase } from '../fund-case.ts'
import { movePayment } from '../move-payment.ts'
import { nextMoneyStep } from '../next-money-step.ts'
import { recordPaid, setNextStep } from '../record-progress.ts'
import { RefusalError } from '../refusal-error.ts'
import type { Writing } from '../writing.ts'

/** The money arrived: payment, instalment, ledger and the zone's counter, together. */
export async function filePaid(
  writing: Writing,
  fundCase: FundCase,
  { bankSerial, paidOn }: { readonly bankSerial: string; readonly paidOn: string },
): Promise<void> {
  const { record, payment } = fundCase
  const { householdId, zoneId, amountFen } = record
  const booking = { householdId, on: paidOn, amountFen }
  if (payment === undefined) {
    await book(writing, { kind: 'collect', reference: bankSerial, ...booking })
  } else {
    await movePayment(writing, fundCase, { type: 'succeed', bankSerial, paidOn })
    await book(writing, { kind: 'settle', reference: payment.id, ...booking })
    await recordPaid(writing, { zoneId, on: paidOn, amountFen })
  }
  const instalments = new AgreementWriter(writing.tx)
  const to = { status: 'paid', paidOn } as const
  const moved = await instalments.moveInstalment(record.instalmentId, 'approved', to)
  if (!moved) throw new RefusalError('already-acted')
  const all = await instalments.instalmentsOf(record.agreementId)
  const action = nextMoneyStep(all, record.acceptorA !== null)
  await setNextStep(writing, householdId, { action, dueOn: null })
}
