import type { Tx } from '../../db/database.ts'
import type { RulerAuditTable } from '../../db/schema/ruler-audit.ts'
import { RulerAuditReader } from './ruler-audit-reader.ts'

export class RulerAuditWriter extends RulerAuditReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  async add(run: RulerAuditTable): Promise<void> {
    await this.db.insertInto('ruler_audit').values(run).execute()
  }
}
