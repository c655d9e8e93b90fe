import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen } from '../../money/fen.ts'
import { openAttempt } from './open-attempt.ts'
import { decidePayment, type Payment, type PaymentEventType } from './payment.ts'

const OWED = { agreementNumber: 'HS-2017-03-0007', instalment: 1, payee: 'li', amountFen: fen(100) }
const TYPES: readonly PaymentEventType[] = [
  'approve',
  'export',
  'accept',
  'succeed',
  'fail',
  'return',
  'lose',
  'reopen',
]

test('random events, replays and new attempts: never two live payments, never a resend', () => {
  const event = fc.record({ type: fc.constantFrom(...TYPES), attempt: fc.nat(3) })
  fc.assert(
    fc.property(fc.array(event, { maxLength: 120 }), (events) => {
      let all: readonly Payment[] = []
      for (const { type, attempt } of events) {
        const opened = openAttempt(OWED, all)
        if (opened.ok) all = [...all, opened.value]
        const chosen = all[attempt % all.length]
        if (chosen === undefined) continue
        const decided = decidePayment(chosen, { type, at: '2017-04-20T02:00:00.000Z' })
        if (decided.ok) all = all.map((one) => (one === chosen ? decided.value : one))
        expect(all.filter((one) => one.state !== 'reopened').length).toBeLessThanOrEqual(1)
        expect(new Set(all.map((one) => one.key)).size).toBe(all.length)
        for (const one of all) {
          expect(one.history.filter((past) => past.type === 'export').length).toBeLessThanOrEqual(1)
        }
      }
    }),
  )
})
