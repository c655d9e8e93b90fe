import { assert } from '../../kernel/assert.ts'
import { addFen, type Fen, subtractFen, sumFen, ZERO_FEN } from '../../money/fen.ts'
import type { AccountName, Transaction } from './entry.ts'

/** Debits minus credits of every account that was touched. They always add up to zero. */
export function balances(ledger: Iterable<Transaction>): ReadonlyMap<AccountName, Fen> {
  const totals = new Map<AccountName, Fen>()
  for (const { entries } of ledger) {
    for (const { account, side, amountFen } of entries) {
      const before = totals.get(account) ?? ZERO_FEN
      totals.set(
        account,
        side === 'debit' ? addFen(before, amountFen) : subtractFen(before, amountFen),
      )
    }
  }
  assert(sumFen(totals.values()) === 0, 'ledger: the books do not add up to zero')
  return totals
}

/** The balance of one account; zero when nothing was ever booked there. */
export function balanceOf(ledger: Iterable<Transaction>, account: AccountName): Fen {
  return balances(ledger).get(account) ?? ZERO_FEN
}
