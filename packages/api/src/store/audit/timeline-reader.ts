import type { Db, Tx } from '../../db/database.ts'
import type { TimelineView } from '../../view/audit.ts'
import type { TrailSubject } from './record-reader.ts'

type Item = TimelineView['items'][number]

/** One event of the trail of a record. */
export type TimelineRecord = Omit<Item, 'times' | 'untilAt'> & { readonly actorId: string | null }

/** The events to read: the newest before a number, or of all when null. */
export interface EventPage {
  readonly seq: number | null
  readonly limit: number
}

/** The trail of one household or of one other record, the newest event first. */
export class TimelineReader {
  readonly #db: Db | Tx

  constructor(db: Db | Tx) {
    this.#db = db
  }

  async ofHousehold(householdId: string, page: EventPage): Promise<readonly TimelineRecord[]> {
    return told(this.#events(page).where('e.household_id', '=', householdId))
  }

  /** Events about any of the subjects. */
  async ofSubjects(
    subjects: readonly TrailSubject[],
    page: EventPage,
  ): Promise<readonly TimelineRecord[]> {
    return told(
      this.#events(page).where((eb) =>
        eb.or(
          subjects.map(({ kind, id }) => eb.and({ 'e.subject_kind': kind, 'e.subject_id': id })),
        ),
      ),
    )
  }

  #events({ seq, limit }: EventPage) {
    const query = this.#db
      .selectFrom('audit_event as e')
      .leftJoin('account as a', 'a.id', 'e.actor_id')
      .leftJoin('account as lender', 'lender.id', 'e.on_behalf_of')
      .select(['e.seq', 'e.at', 'e.actor_id as actorId', 'e.action', 'e.result', 'e.reason'])
      .select(['e.detail', 'a.name as actorName', 'lender.name as onBehalfOfName'])
      .orderBy('e.seq', 'desc')
      .limit(limit)
    return seq === null ? query : query.where('e.seq', '<', seq)
  }
}

type EventRow = Omit<TimelineRecord, 'detail'> & { readonly detail: string }

async function told(query: {
  readonly execute: () => Promise<EventRow[]>
}): Promise<readonly TimelineRecord[]> {
  const rows = await query.execute()
  return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as Item['detail'] }))
}
