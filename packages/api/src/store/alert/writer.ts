import type { Tx } from '../../db/database.ts'
import type { AlertTable } from '../../db/schema/alert.ts'
import { AlertReader } from './reader.ts'

export class AlertWriter extends AlertReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  /** Whether an alert whose fingerprint begins so was raised since an instant. */
  async isRaised(thing: string, since: string): Promise<boolean> {
    const found = await this.db
      .selectFrom('alert')
      .select('id')
      .where('raised_at', '>=', since)
      .where((eb) => eb.fn('substr', ['fingerprint', eb.lit(1), eb.lit(thing.length)]), '=', thing)
      .executeTakeFirst()
    return found !== undefined
  }

  /** Whether it was not there yet: the same thing is raised once. */
  async raise(
    alert: Omit<AlertTable, 'acknowledged_at' | 'acknowledged_by' | 'note'>,
  ): Promise<boolean> {
    const values = { ...alert, acknowledged_at: null, acknowledged_by: null, note: null }
    const added = await this.db
      .insertInto('alert')
      .values(values)
      .onConflict((conflict) => conflict.column('fingerprint').doNothing())
      .executeTakeFirst()
    return Number(added.numInsertedOrUpdatedRows ?? 0) > 0
  }

  /** Whether there was such an alert that nobody had dealt with. */
  async acknowledge(
    id: string,
    by: { readonly accountId: string; readonly at: string; readonly note: string },
  ): Promise<boolean> {
    const done = await this.db
      .updateTable('alert')
      .set({ acknowledged_at: by.at, acknowledged_by: by.accountId, note: by.note })
      .where('id', '=', id)
      .where('acknowledged_at', 'is', null)
      .executeTakeFirst()
    return Number(done.numUpdatedRows) > 0
  }
}
