import type { Tx } from '../../db/database.ts'
import type { HandoverTable } from '../../db/schema/handover.ts'
import { HandoverReader } from './reader.ts'

export class HandoverWriter extends HandoverReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  async add(handover: HandoverTable): Promise<void> {
    await this.db.insertInto('handover').values(handover).execute()
  }
}
