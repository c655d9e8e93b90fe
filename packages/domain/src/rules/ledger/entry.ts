import { assert } from '../../kernel/assert.ts'
import type { IsoDate } from '../../kernel/iso-date.ts'
import { type Fen, sumFen } from '../../money/fen.ts'

/**
 * An account of the fund ledger.
 * - `source:<code>` where money comes from · `special-account` the bank account it lies in
 * - `commitment:<household>` signed and not yet paid · `payable:<household>` owed and not yet instructed
 * - `in-transit` instructed, the bank has not answered · `paid:<household>` arrived
 * - `returned` came back and waits for a new account · `swap-receivable:<household>`, `swap-income` what
 *   households owe for dearer homes
 */
export type AccountName =
  | `source:${string}`
  | 'special-account'
  | `commitment:${string}`
  | `payable:${string}`
  | 'in-transit'
  | `paid:${string}`
  | 'returned'
  | `swap-receivable:${string}`
  | 'swap-income'

export type Side = 'debit' | 'credit'

/** One leg. The amount is always positive: the side says the direction. */
export interface Entry {
  readonly account: AccountName
  readonly side: Side
  readonly amountFen: Fen
}

export const TRANSACTION_KINDS = [
  'drawdown',
  'accrue',
  'release',
  'settle',
  'fail',
  'bank-return',
  'reopen',
  'accrue-collection',
  'collect',
  'reverse',
] as const

export type TransactionKind = (typeof TRANSACTION_KINDS)[number]

/** A balanced fact of the ledger. It is never changed; a mistake is reversed by another one. */
export interface Transaction {
  readonly id: string
  readonly kind: TransactionKind
  readonly on: IsoDate
  readonly entries: readonly Entry[]
  /** The transaction this one takes back, `null` for all others. */
  readonly reverses: string | null
  /** Why it was reversed or returned. */
  readonly reason: string | null
}

const sideSum = (entries: readonly Entry[], side: Side): Fen =>
  sumFen(entries.filter((entry) => entry.side === side).map((entry) => entry.amountFen))

/** The transaction, checked: two legs or more, positive amounts, debits equal credits. */
export function transaction(fact: Transaction): Transaction {
  assert(fact.id !== '', 'ledger: a transaction needs an id')
  assert(fact.entries.length >= 2, 'ledger: a transaction has two legs or more')
  assert(
    fact.entries.every((entry) => entry.amountFen > 0),
    'ledger: an entry must be positive',
  )
  assert(
    sideSum(fact.entries, 'debit') === sideSum(fact.entries, 'credit'),
    'ledger: debits and credits differ',
  )
  return fact
}
