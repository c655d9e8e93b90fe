import { isoDate } from '@yichi/domain/kernel/iso-date'
import { fen } from '@yichi/domain/money/fen'
import { accrue } from '@yichi/domain/rules/ledger/accrue'
import { accrueCollection } from '@yichi/domain/rules/ledger/accrue-collection'
import { collect } from '@yichi/domain/rules/ledger/collect'
import { failPayment } from '@yichi/domain/rules/ledger/fail'
import { releasePayment } from '@yichi/domain/rules/ledger/release'
import { settlePayment } from '@yichi/domain/rules/ledger/settle'
import { LedgerWriter } from '../store/ledger/writer.ts'
import type { Writing } from './writing.ts'

const MAKE = {
  accrue,
  'accrue-collection': accrueCollection,
  collect,
  fail: failPayment,
  release: releasePayment,
  settle: settlePayment,
} as const

export interface Booking {
  readonly kind: keyof typeof MAKE
  /** Unique with the kind: the same fact is never booked twice. */
  readonly reference: string
  readonly householdId: string
  readonly on: string
  readonly amountFen: number
}

/** Books a fact of one household in the ledger, in the transaction of its cause. */
export async function book({ deps, tx, now }: Writing, booking: Booking): Promise<void> {
  const { kind, reference, householdId, on, amountFen } = booking
  const posting = {
    id: deps.ids(),
    on: isoDate(on),
    amountFen: fen(amountFen),
    household: householdId,
  }
  await new LedgerWriter(tx).book(MAKE[kind](posting), { reference, householdId, bookedAt: now })
}
