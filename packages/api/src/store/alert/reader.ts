import type { Db, Tx } from '../../db/database.ts'
import type { AlertView } from '../../view/audit.ts'

/** Alerts, the newest first. */
export class AlertReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  /** Names and logins of those of the ids that are accounts of staff. */
  async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map()
    const rows = await this.db
      .selectFrom('account')
      .select(['id', 'name', 'login'])
      .where('kind', '=', 'staff')
      .where('id', 'in', [...new Set(ids)])
      .execute()
    return new Map(rows.map(({ id, name, login }) => [id, `${name} (${login})`]))
  }

  async latest(limit: number): Promise<readonly AlertView[]> {
    const rows = await this.db
      .selectFrom('alert as t')
      .leftJoin('account as a', 'a.id', 't.acknowledged_by')
      .select(['t.id', 't.rule', 't.severity', 't.raised_at as raisedAt', 't.detail'])
      .select(['t.acknowledged_at as acknowledgedAt', 'a.name as acknowledgedBy', 't.note'])
      .orderBy('t.raised_at', 'desc')
      .orderBy('t.id', 'desc')
      .limit(limit)
      .execute()
    return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as AlertView['detail'] }))
  }
}
