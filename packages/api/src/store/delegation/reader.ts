import type { Db, Tx } from '../../db/database.ts'
import type { DelegationView } from '../../view/authority.ts'

/** Roles given away for some days. */
export class DelegationReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  /** Delegations, the latest first; of one person, given or received, when asked for. */
  async list(accountId: string | null): Promise<readonly DelegationView[]> {
    const rows = await this.#delegations()
      .$if(accountId !== null, (query) =>
        query.where((eb) =>
          eb.or([eb('p.account_id', '=', accountId), eb('d.to_account_id', '=', accountId)]),
        ),
      )
      .orderBy('d.given_at', 'desc')
      .orderBy('d.id')
      .limit(500)
      .execute()
    return rows.map(({ endedAt, ...row }) => ({ ...row, endedOn: endedAt?.slice(0, 10) ?? null }))
  }

  /** Who gave it; undefined when it is unknown or over already. */
  async openOne(
    id: string,
  ): Promise<{ readonly fromId: string; readonly toId: string } | undefined> {
    const row = await this.db
      .selectFrom('delegation as d')
      .innerJoin('appointment as p', 'p.id', 'd.appointment_id')
      .select(['p.account_id as fromId', 'd.to_account_id as toId'])
      .where('d.id', '=', id)
      .where('d.ended_at', 'is', null)
      .executeTakeFirst()
    return row?.fromId ? { fromId: row.fromId, toId: row.toId } : undefined
  }

  #delegations() {
    return this.db
      .selectFrom('delegation as d')
      .innerJoin('appointment as p', 'p.id', 'd.appointment_id')
      .innerJoin('account as g', 'g.id', 'p.account_id')
      .innerJoin('account as r', 'r.id', 'd.to_account_id')
      .innerJoin('organisation_unit as u', 'u.id', 'p.unit_id')
      .leftJoin('zone as z', 'z.id', 'u.zone_id')
      .select(['d.id', 'g.name as fromName', 'r.name as toName', 'r.login as toLogin', 'd.role'])
      .select(['z.code as zoneCode', 'd.from_on as fromOn', 'd.until_on as untilOn', 'd.reason'])
      .select(['d.ended_at as endedAt', 'd.given_at as givenAt'])
  }
}
