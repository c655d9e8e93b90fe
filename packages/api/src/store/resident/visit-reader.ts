import type { Db, Tx } from '../../db/database.ts'

/** Somebody who keyed in the resident's number and did not come in. */
const ALSO_IN_VAIN = 'own-sign-in-failed'

/** One event in a household's trail, and who it was. */
export interface VisitRecord {
  readonly seq: number
  readonly at: string
  readonly action: string
  readonly actorId: string | null
  readonly actorName: string | null
  readonly actorKind: 'staff' | 'resident' | null
  readonly result: 'done' | 'refused'
}

/** What was done with a household's file. */
export class VisitReader {
  readonly #db: Db | Tx

  constructor(db: Db | Tx) {
    this.#db = db
  }

  /** At most `limit` events before the given one, newest first. */
  async newest(
    householdId: string,
    { before, limit }: { readonly before: number | null; readonly limit: number },
  ): Promise<VisitRecord[]> {
    let query = this.#db
      .selectFrom('audit_event as e')
      .leftJoin('account as a', 'a.id', 'e.actor_id')
      .select(['e.at', 'e.action', 'e.result', 'e.actor_id as actorId'])
      .select(['e.seq', 'a.name as actorName', 'a.kind as actorKind'])
      .where('e.household_id', '=', householdId)
      .where((eb) => eb.or([eb('e.result', '=', 'done'), eb('e.action', '=', ALSO_IN_VAIN)]))
      .orderBy('e.seq', 'desc')
      .limit(limit)
    if (before !== null) query = query.where('e.seq', '<', before)
    return query.execute()
  }

  /** The body each of these people works in on a day, by account; of several, the first they were appointed to. */
  async unitsOf(
    accountIds: readonly string[],
    day: string,
  ): Promise<ReadonlyMap<string | null, string>> {
    if (accountIds.length === 0) return new Map()
    const rows = await this.#db
      .selectFrom('appointment as p')
      .innerJoin('organisation_unit as u', 'u.id', 'p.unit_id')
      .select(['p.account_id as accountId', 'u.name'])
      .where('p.account_id', 'in', accountIds)
      .where('p.from_on', '<=', day)
      .where('p.ended_at', 'is', null)
      .where((eb) => eb.or([eb('p.until_on', 'is', null), eb('p.until_on', '>=', day)]))
      .orderBy('p.id', 'desc')
      .execute()
    return new Map(rows.map(({ accountId, name }) => [accountId, name] as const))
  }
}
