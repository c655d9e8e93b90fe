import { assert } from '../../kernel/assert.ts'

/** What is owed once: an instalment of an agreement to a payee. */
export interface Obligation {
  readonly agreementNumber: string
  /** Instalment number, from 1. */
  readonly instalment: number
  /** Payee id on the sheet. */
  readonly payee: string
}

/**
 * The idempotency key of one attempt: `HS-2017-03-0042/1/wang/1`. Two different attempts never share one,
 * so the parts may not hold the separator.
 */
export function paymentKey(attempt: Obligation & { readonly attempt: number }): string {
  const { agreementNumber, instalment, payee } = attempt
  assert(
    agreementNumber !== '' && payee !== '' && !`${agreementNumber}${payee}`.includes('/'),
    'payment: a key part is empty or holds the separator',
  )
  assert(
    [instalment, attempt.attempt].every((count) => Number.isSafeInteger(count) && count > 0),
    'payment: instalment and attempt count from 1',
  )
  return `${agreementNumber}/${instalment}/${payee}/${attempt.attempt}`
}
