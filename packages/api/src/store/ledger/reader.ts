import { sumFen } from '../../db/columns.ts'
import type { Db, Tx } from '../../db/database.ts'

/** An account's debits minus its credits, in fen. */
export interface AccountBalance {
  readonly accountId: string
  readonly balanceFen: number
}

/** The fund ledger: balanced bookings that are never changed. */
export class LedgerReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  /** Every account that was ever booked on, by name. Together they are zero. */
  async balances(): Promise<readonly AccountBalance[]> {
    return this.db
      .selectFrom('ledger_entry')
      .select('account_id as accountId')
      .select((eb) => sumFen(eb.ref('amount_fen')).as('balanceFen'))
      .groupBy('account_id')
      .orderBy('account_id')
      .execute()
  }

  /** What one household's part of an account holds. */
  async householdBalance(accountId: string, householdId: string): Promise<number> {
    const row = await this.db
      .selectFrom('ledger_entry')
      .select((eb) => sumFen(eb.ref('amount_fen')).as('balanceFen'))
      .where('account_id', '=', accountId)
      .where('household_id', '=', householdId)
      .executeTakeFirstOrThrow()
    return row.balanceFen
  }

  async isBooked(kind: string, reference: string): Promise<boolean> {
    const row = await this.db
      .selectFrom('ledger_transaction')
      .select('id')
      .where('kind', '=', kind)
      .where('reference', '=', reference)
      .executeTakeFirst()
    return row !== undefined
  }

  /** Legs and sum of one booking, as they stand in the database. */
  protected async sumOf(transactionId: string): Promise<{ legs: number; sumFen: number }> {
    const rows = await this.db
      .selectFrom('ledger_entry')
      .select('amount_fen')
      .where('transaction_id', '=', transactionId)
      .execute()
    return { legs: rows.length, sumFen: rows.reduce((sum, row) => sum + row.amount_fen, 0) }
  }
}
