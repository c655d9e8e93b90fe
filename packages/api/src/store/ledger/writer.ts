import { assert } from '@yichi/domain/kernel/assert'
import type { Transaction } from '@yichi/domain/rules/ledger/entry'
import type { Tx } from '../../db/database.ts'
import { accountIdOf, belongsToHousehold, kindOf } from './account-id.ts'
import { LedgerReader } from './reader.ts'

/** What of a booking is not in the domain's transaction. */
export interface BookingContext {
  /** The business fact booked: unique with the kind, so that a fact is booked once. */
  readonly reference: string
  /** The household of the accounts that belong to one. */
  readonly householdId: string | null
  readonly bookedAt: string
}

export class LedgerWriter extends LedgerReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  /** Books a transaction and reads it back. Debits are positive, credits negative; the sum is zero. */
  async book(transaction: Transaction, context: BookingContext): Promise<void> {
    const entries = transaction.entries.map(({ account, side, amountFen }, index) => ({
      transaction_id: transaction.id,
      leg: index + 1,
      account_id: accountIdOf(account),
      household_id: belongsToHousehold(account) ? context.householdId : null,
      amount_fen: side === 'debit' ? amountFen : 0 - amountFen,
    }))
    assert(sumOfLegs(entries) === 0, 'ledger: the legs to be booked do not balance')
    await this.#ensureAccounts(entries.map((entry) => entry.account_id))
    await this.db
      .insertInto('ledger_transaction')
      .values({
        id: transaction.id,
        kind: transaction.kind,
        reference: context.reference,
        reason: transaction.reason,
        booked_on: transaction.on,
        booked_at: context.bookedAt,
      })
      .execute()
    await this.db.insertInto('ledger_entry').values(entries).execute()
    const readBack = await this.sumOf(transaction.id)
    assert(readBack.legs === entries.length, 'ledger: a leg is missing after booking')
    assert(readBack.sumFen === 0, 'ledger: what was read back does not balance')
  }

  async #ensureAccounts(ids: readonly string[]): Promise<void> {
    const query = this.db.selectFrom('ledger_account').select('id').where('id', 'in', ids)
    const known = new Set((await query.execute()).map((row) => row.id))
    const missing = [...new Set(ids)].filter((id) => !known.has(id))
    if (missing.length === 0) return
    await this.db
      .insertInto('ledger_account')
      .values(missing.map((id) => ({ id, kind: kindOf(id) })))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  }
}

function sumOfLegs(entries: readonly { readonly amount_fen: number }[]): number {
  return entries.reduce((sum, entry) => sum + entry.amount_fen, 0)
}
