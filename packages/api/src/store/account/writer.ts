import type { Insertable } from 'kysely'
import type { Tx } from '../../db/database.ts'
import type { AccountTable } from '../../db/schema/account.ts'
import { AccountReader } from './reader.ts'

type Status = AccountTable['status']

export class AccountWriter extends AccountReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  async add(account: Insertable<AccountTable>): Promise<void> {
    await this.db.insertInto('account').values(account).execute()
  }

  /** False when the account is not in that state any more. */
  async move(id: string, from: Status, to: Status): Promise<boolean> {
    const done = await this.db
      .updateTable('account')
      .set({ status: to })
      .where('id', '=', id)
      .where('status', '=', from)
      .executeTakeFirst()
    return done.numUpdatedRows === 1n
  }

  async place(id: string, unitId: string): Promise<void> {
    await this.db.updateTable('account').set({ unit_id: unitId }).where('id', '=', id).execute()
  }

  /** Removes an account that was never let in: nothing of the person stays. */
  async forget(id: string): Promise<void> {
    await this.db.deleteFrom('attempt').where('account_id', '=', id).execute()
    await this.db.deleteFrom('one_time_code').where('account_id', '=', id).execute()
    await this.db.deleteFrom('password_history').where('account_id', '=', id).execute()
    await this.db.deleteFrom('account').where('id', '=', id).execute()
  }
}
