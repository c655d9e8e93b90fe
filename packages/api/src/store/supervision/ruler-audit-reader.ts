import type { RulerAudit } from '@yichi/domain/cases/settlement/ruler-audit'
import type { Db, Tx } from '../../db/database.ts'
import type { RulerAuditView } from '../../view/simulation.ts'

/** Reads what the audits of the one ruler found. */
export class RulerAuditReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  async latest(): Promise<RulerAuditView | undefined> {
    const row = await this.db
      .selectFrom('ruler_audit as r')
      .leftJoin('account as a', 'a.id', 'r.ran_by')
      .select(['r.ran_at as ranAt', 'a.name as ranByName', 'r.milliseconds', 'r.findings'])
      .select('r.report')
      .orderBy('r.ran_at', 'desc')
      .orderBy('r.id', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (row === undefined) return undefined
    const { report, ...run } = row
    return { ...run, audit: JSON.parse(report) as RulerAudit }
  }
}
