import type { Db, Tx } from '../../db/database.ts'
import type { TimelineView } from '../../view/audit.ts'

type Item = TimelineView['items'][number]

/** One event of a household's trail. */
export type TimelineRecord = Omit<Item, 'times' | 'untilAt'> & { readonly actorId: string | null }

/** The trail of one household. */
export class TimelineReader {
  readonly #db: Db | Tx

  constructor(db: Db | Tx) {
    this.#db = db
  }

  /** The newest events before a number, or of all when null. */
  async before(
    householdId: string,
    { seq, limit }: { readonly seq: number | null; readonly limit: number },
  ): Promise<readonly TimelineRecord[]> {
    const query = this.#db
      .selectFrom('audit_event as e')
      .leftJoin('account as a', 'a.id', 'e.actor_id')
      .leftJoin('account as lender', 'lender.id', 'e.on_behalf_of')
      .select(['e.seq', 'e.at', 'e.actor_id as actorId', 'e.action', 'e.result', 'e.reason'])
      .select(['e.detail', 'a.name as actorName', 'lender.name as onBehalfOfName'])
      .where('e.household_id', '=', householdId)
      .orderBy('e.seq', 'desc')
      .limit(limit)
    const rows = await (seq === null ? query : query.where('e.seq', '<', seq)).execute()
    return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as Item['detail'] }))
  }
}
