import { READ_ACTIONS } from '@yichi/domain/rules/audit/read-actions'
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

  /** The ids of households by their codes; a code that is not one is left out. */
  async householdIds(codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (codes.length === 0) return new Map()
    const query = this.db.selectFrom('household').select(['code', 'id']).where('code', 'in', codes)
    return new Map((await query.execute()).map(({ code, id }) => [code, id]))
  }

  /** What was done to the household, in order. Who only looked is not in it. */
  async ofHousehold(householdId: string): Promise<readonly AuditRecord[]> {
    const rows = await this.db
      .selectFrom('audit_event as e')
      .leftJoin('account as a', 'a.id', 'e.actor_id')
      .select(['e.at', 'a.name as actorName', 'e.action', 'e.detail'])
      .where('e.household_id', '=', householdId)
      .where('e.result', '=', 'done')
      .where('e.action', 'not in', READ_ACTIONS)
      .orderBy('e.seq')
      .execute()
    return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as AuditRecord['detail'] }))
  }
}
