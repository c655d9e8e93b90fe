import { assert } from '@yichi/domain/kernel/assert'
import { fen } from '@yichi/domain/money/fen'
import { paymentKey } from '@yichi/domain/cases/payment/payment-key'
import { decidePayment, type PaymentEventType } from '@yichi/domain/cases/payment/payment'
import type { PaymentTable } from '../db/schema/payment.ts'
import { PaymentWriter } from '../store/payment/writer.ts'
import type { FundCase } from './fund-case.ts'
import { PAYEE_ID } from './open-instalment.ts'
import { RefusalError } from './refusal-error.ts'
import type { Writing } from './writing.ts'

export interface PaymentStep {
  readonly type: PaymentEventType
  readonly bankSerial?: string
  readonly paidOn?: string
}

/**
 * Moves the payment of a case by one event, as its state table allows. Refuses with
 * `already-acted` when it is no longer where it was read.
 */
export async function movePayment(
  { tx, now }: Writing,
  { record, payment }: FundCase,
  { type, ...result }: PaymentStep,
): Promise<void> {
  assert(payment !== undefined, 'payment: a case without one')
  const attempt = payment.attempt
  const obligation = {
    agreementNumber: record.agreementNumber,
    instalment: record.instalmentNo,
    payee: PAYEE_ID,
  }
  const key = paymentKey({ ...obligation, attempt })
  assert(key === payment.idempotencyKey, 'payment: the key is not the one of its obligation')
  const { state } = payment
  const amountFen = fen(payment.amountFen)
  const before = { ...obligation, key, attempt, amountFen, state, history: [] }
  const after = decidePayment(before, { type, at: now })
  if (!after.ok) throw new RefusalError('already-acted')
  const to = after.value.state as PaymentTable['state']
  const moved = await new PaymentWriter(tx).move(payment.id, {
    from: state,
    to,
    at: now,
    ...result,
  })
  if (!moved) throw new RefusalError('already-acted')
}
