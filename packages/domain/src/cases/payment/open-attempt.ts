import { assert } from '../../kernel/assert.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { Fen } from '../../money/fen.ts'
import { type Obligation, paymentKey } from './payment-key.ts'
import type { Payment } from './payment.ts'

/**
 * Begins the next attempt of an obligation. One obligation, one payment: every earlier attempt must have
 * been closed without one.
 *
 * @param earlier all payments known, of this obligation and others
 */
export function openAttempt(
  owed: Obligation & { readonly amountFen: Fen },
  earlier: readonly Payment[],
): Result<Payment, 'in-flight' | 'already-paid'> {
  assert(owed.amountFen > 0, 'payment: nothing to pay')
  const { agreementNumber, instalment, payee, amountFen } = owed
  const same = earlier.filter(
    (one) =>
      one.agreementNumber === agreementNumber &&
      one.instalment === instalment &&
      one.payee === payee,
  )
  if (same.some((one) => one.state === 'paid')) return refuse('already-paid')
  if (same.some((one) => one.state !== 'reopened')) return refuse('in-flight')
  const attempt = same.reduce((last, one) => Math.max(last, one.attempt), 0) + 1
  const obligation = { agreementNumber, instalment, payee }
  const key = paymentKey({ ...obligation, attempt })
  return ok({ ...obligation, key, attempt, amountFen, state: 'draft', history: [] })
}
