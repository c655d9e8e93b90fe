import type { Tx } from '../../db/database.ts'
import type { InterestTable } from '../../db/schema/interest.ts'
import { InterestReader } from './reader.ts'

export class InterestWriter extends InterestReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  async add(interest: InterestTable): Promise<void> {
    await this.db.insertInto('interest').values(interest).execute()
  }

  async withdraw(id: string, { at, reason }: { at: string; reason: string }): Promise<boolean> {
    const done = await this.db
      .updateTable('interest')
      .set({ withdrawn_at: at, withdrawn_reason: reason })
      .where('id', '=', id)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
    return done.numUpdatedRows === 1n
  }
}
