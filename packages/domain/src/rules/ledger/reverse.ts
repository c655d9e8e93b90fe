import { assert } from '../../kernel/assert.ts'
import type { IsoDate } from '../../kernel/iso-date.ts'
import { transaction, type Transaction } from './entry.ts'

/** Takes a wrong transaction back by its mirror image. The wrong one stays; a reversal is not reversed. */
export function reverse(
  wrong: Transaction,
  by: { readonly id: string; readonly on: IsoDate; readonly reason: string },
): Transaction {
  assert(wrong.kind !== 'reverse', 'ledger: a reversal is not reversed; post anew')
  assert(by.reason.trim() !== '', 'ledger: a reversal needs a reason')
  const entries = wrong.entries.map((entry) => ({
    ...entry,
    side: entry.side === 'debit' ? ('credit' as const) : ('debit' as const),
  }))
  return transaction({ ...by, kind: 'reverse', entries, reverses: wrong.id })
}
