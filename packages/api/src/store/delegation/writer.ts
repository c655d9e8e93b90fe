import type { Tx } from '../../db/database.ts'
import type { DelegationTable } from '../../db/schema/delegation.ts'
import { DelegationReader } from './reader.ts'

export class DelegationWriter extends DelegationReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  async add(delegation: DelegationTable): Promise<void> {
    await this.db.insertInto('delegation').values(delegation).execute()
  }

  async end(id: string, at: string): Promise<boolean> {
    const done = await this.db
      .updateTable('delegation')
      .set({ ended_at: at })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    return done.numUpdatedRows === 1n
  }
}
