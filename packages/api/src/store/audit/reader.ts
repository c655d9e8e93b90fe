import type { Db, Tx } from '../../db/database.ts'

export interface AuditRecord {
  readonly at: string
  readonly actorName: string | null
  readonly action: string
  readonly detail: Readonly<Record<string, string | number | null>>
}

/** What was done, by whom, in order. */
export class AuditReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  async ofHousehold(householdId: string): Promise<readonly AuditRecord[]> {
    const rows = await this.db
      .selectFrom('audit_event as e')
      .leftJoin('account as a', 'a.id', 'e.actor_id')
      .select(['e.at', 'a.name as actorName', 'e.action', 'e.detail'])
      .where('e.household_id', '=', householdId)
      .orderBy('e.seq')
      .execute()
    return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as AuditRecord['detail'] }))
  }
}
