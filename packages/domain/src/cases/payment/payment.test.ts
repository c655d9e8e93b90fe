import { expect, test } from 'vitest'
import { fen } from '../../money/fen.ts'
import { checkPayeeName } from './name-check.ts'
import { openAttempt } from './open-attempt.ts'
import { paymentKey } from './payment-key.ts'
import { decidePayment, type Payment, type PaymentEventType } from './payment.ts'

const OWED = {
  agreementNumber: 'HS-2017-03-0042',
  instalment: 1,
  payee: 'wang',
  amountFen: fen(25_345_900),
}
const at = '2017-04-20T02:00:00.000Z'

function after(...types: PaymentEventType[]): Payment {
  const opened = openAttempt(OWED, [])
  if (!opened.ok) throw new Error(opened.refusal)
  return types.reduce((payment, type) => {
    const decided = decidePayment(payment, { type, at })
    if (!decided.ok) throw new Error(decided.refusal)
    return decided.value
  }, opened.value)
}

test('approved, exported, accepted, paid; then returned and reopened for a second attempt', () => {
  const paid = after('approve', 'export', 'accept', 'succeed')
  expect(paid).toMatchObject({ state: 'paid', key: 'HS-2017-03-0042/1/wang/1' })
  expect(openAttempt(OWED, [paid])).toEqual({ ok: false, refusal: 'already-paid' })
  const reopened = after('approve', 'export', 'accept', 'succeed', 'return', 'reopen')
  expect(openAttempt(OWED, [reopened])).toMatchObject({
    ok: true,
    value: { attempt: 2, state: 'draft', key: 'HS-2017-03-0042/1/wang/2' },
  })
})

test.each([
  [[], 'export', 'payment-move-not-allowed'],
  [['approve', 'export'], 'export', 'in-flight'],
  [['approve', 'export', 'accept'], 'export', 'in-flight'],
  [['approve', 'export', 'succeed'], 'export', 'already-paid'],
  [['approve', 'export', 'lose'], 'export', 'unknown-never-resent'],
  [['approve', 'export', 'lose'], 'reopen', 'payment-move-not-allowed'],
  [['approve', 'export', 'fail', 'reopen'], 'export', 'closed'],
  [['approve', 'export', 'succeed'], 'fail', 'payment-move-not-allowed'],
  [['approve'], 'succeed', 'payment-move-not-allowed'],
] as const)('after %j, %s → %s', (types, type, refusal) => {
  expect(decidePayment(after(...types), { type, at })).toEqual({ ok: false, refusal })
})

test('a replayed bank answer changes nothing, even after the money came back', () => {
  const returned = after('approve', 'export', 'succeed', 'return')
  for (const type of ['succeed', 'return'] as const) {
    const again = decidePayment(returned, { type, at })
    expect(again.ok && again.value).toBe(returned)
  }
})

test('the bank answers at last: unknown becomes paid or failed', () => {
  expect(after('approve', 'export', 'lose', 'succeed').state).toBe('paid')
  expect(after('approve', 'export', 'accept', 'lose', 'fail', 'reopen').state).toBe('reopened')
  expect(openAttempt(OWED, [after('approve', 'export', 'lose')])).toEqual({
    ok: false,
    refusal: 'in-flight',
  })
})

test('a key part may not hold the separator', () => {
  expect(() => paymentKey({ ...OWED, payee: 'a/b', attempt: 1 })).toThrow()
  expect(() => paymentKey({ ...OWED, attempt: 0 })).toThrow()
})

test('the account must belong to an owner, a tenant or a notarised proxy', () => {
  const parties = [{ name: '买买提·吐尔逊', standing: 'owner' }] as const
  expect(checkPayeeName('买买提 吐尔逊', parties).ok).toBe(true)
  expect(checkPayeeName('吐尔逊', parties)).toEqual({ ok: false, refusal: 'name-mismatch' })
  expect(checkPayeeName(' ', [{ name: ' ', standing: 'owner' }])).toEqual({
    ok: false,
    refusal: 'name-mismatch',
  })
})
