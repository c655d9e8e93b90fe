import { assert, never } from '../../kernel/assert.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type { Fen } from '../../money/fen.ts'
import { type Obligation, paymentKey } from './payment-key.ts'

/**
 * One attempt to pay one instalment to one payee.
 * `unknown`: the bank has not said whether money moved. It is asked, never sent again.
 * `reopened`: closed without a payment, so that a new attempt may begin.
 */
export type PaymentState =
  | 'draft'
  | 'approved'
  | 'exported'
  | 'accepted'
  | 'paid'
  | 'returned'
  | 'failed'
  | 'unknown'
  | 'reopened'

export type PaymentEventType =
  'approve' | 'export' | 'accept' | 'succeed' | 'fail' | 'return' | 'lose' | 'reopen'

export interface PaymentEvent {
  readonly type: PaymentEventType
  /** UTC instant, as text. */
  readonly at: string
}

export interface Payment extends Obligation {
  /** Idempotency key of the attempt: what the bank file carries. */
  readonly key: string
  /** From 1. */
  readonly attempt: number
  readonly amountFen: Fen
  readonly state: PaymentState
  readonly history: readonly PaymentEvent[]
}

/**
 * - `payment-move-not-allowed` the state has no such event · `closed` the attempt is reopened, use the next one
 * - `in-flight` the bank has it · `already-paid` · `unknown-never-resent` ask the bank first
 */
export type PaymentRefusal =
  'payment-move-not-allowed' | 'closed' | 'in-flight' | 'already-paid' | 'unknown-never-resent'

export const PAYMENT_REFUSALS = [
  'payment-move-not-allowed',
  'closed',
  'in-flight',
  'already-paid',
  'unknown-never-resent',
] as const satisfies readonly PaymentRefusal[]

const NEXT = {
  draft: { approve: 'approved' },
  approved: { export: 'exported' },
  exported: { accept: 'accepted', succeed: 'paid', fail: 'failed', lose: 'unknown' },
  accepted: { succeed: 'paid', fail: 'failed', lose: 'unknown' },
  paid: { return: 'returned' },
  returned: { reopen: 'reopened' },
  failed: { reopen: 'reopened' },
  unknown: { succeed: 'paid', fail: 'failed' },
  reopened: {},
} as const satisfies Record<PaymentState, Partial<Record<PaymentEventType, PaymentState>>>

/** What the bank says; saying it twice is one fact. */
const BANK_ANSWERS: readonly PaymentEventType[] = ['accept', 'succeed', 'fail', 'return', 'lose']

function refusalFor(state: PaymentState, type: PaymentEventType): PaymentRefusal {
  if (type !== 'export' && type !== 'approve')
    return state === 'reopened' ? 'closed' : 'payment-move-not-allowed'
  switch (state) {
    case 'exported':
    case 'accepted':
      return 'in-flight'
    case 'paid':
      return 'already-paid'
    case 'unknown':
      return 'unknown-never-resent'
    case 'reopened':
      return 'closed'
    case 'draft':
    case 'approved':
    case 'returned':
    case 'failed':
      return 'payment-move-not-allowed'
    default:
      return never(state)
  }
}

/**
 * One event on a payment. A bank's answer that was already heard changes nothing, so a result file may be
 * replayed at any time.
 */
export function decidePayment(
  payment: Payment,
  event: PaymentEvent,
): Result<Payment, PaymentRefusal> {
  assert(payment.key === paymentKey(payment), 'payment: the key is not the one of its obligation')
  const isKnown = payment.history.some((earlier) => earlier.type === event.type)
  if (isKnown && BANK_ANSWERS.includes(event.type)) return ok(payment)
  const table: Partial<Record<PaymentEventType, PaymentState>> = NEXT[payment.state]
  const state = table[event.type]
  if (state === undefined) return refuse(refusalFor(payment.state, event.type))
  return ok({ ...payment, state, history: [...payment.history, event] })
}
