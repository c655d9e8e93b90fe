import type { Db, Tx } from '../../db/database.ts'
import type { AlertView } from '../../view/audit.ts'

/** Alerts, the newest first. */
export class AlertReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  async latest(limit: number): Promise<readonly AlertView[]> {
    const rows = await this.db
      .selectFrom('alert as t')
      .leftJoin('account as a', 'a.id', 't.acknowledged_by')
      .select(['t.id', 't.rule', 't.severity', 't.raised_at as raisedAt', 't.detail'])
      .select(['t.acknowledged_at as acknowledgedAt', 'a.name as acknowledgedBy'])
      .orderBy('t.raised_at', 'desc')
      .orderBy('t.id', 'desc')
      .limit(limit)
      .execute()
    return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as AlertView['detail'] }))
  }
}
