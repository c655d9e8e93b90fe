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

  /** Who caused the events of these numbers; those that nobody of the staff caused are not there. */
  async actorsOf(seqs: readonly number[]): Promise<ReadonlyMap<number, string>> {
    if (seqs.length === 0) return new Map()
    const rows = await this.db
      .selectFrom('audit_event')
      .select(['seq', 'actor_id as actorId'])
      .where('seq', 'in', [...new Set(seqs)])
      .where('actor_id', 'is not', null)
      .execute()
    const names = await this.namesOf(rows.map(({ actorId }) => actorId ?? ''))
    return new Map(
      rows.flatMap(({ seq, actorId }) => {
        const name = names.get(actorId ?? '')
        return name === undefined ? [] : [[seq, name]]
      }),
    )
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
