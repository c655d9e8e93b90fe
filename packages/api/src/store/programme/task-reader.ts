import { countWhere } from '../../db/columns.ts'
import type { Db, Tx } from '../../db/database.ts'
import type { ZoneIds } from '../prepared-in-zones.ts'

/** Open rounds of the fund chain that wait at one step in one zone. */
export interface WaitingTasks {
  readonly step: string
  readonly zoneId: string
  readonly open: number
  readonly overdue: number
}

/** Counts what waits in the fund chain, by step and zone: numbers only. */
export class TaskReader {
  readonly #db: Db | Tx

  constructor(db: Db | Tx) {
    this.#db = db
  }

  /** `today` is the first day on which a round due before it is overdue. */
  async waiting(today: string, zoneIds: ZoneIds): Promise<WaitingTasks[]> {
    return this.#db
      .selectFrom('approval as p')
      .innerJoin('instalment as i', 'i.id', 'p.instalment_id')
      .innerJoin('agreement as a', 'a.id', 'i.agreement_id')
      .innerJoin('household as h', 'h.id', 'a.household_id')
      .select((eb) => [
        'p.step',
        'h.zone_id as zoneId',
        eb.fn.countAll<number>().as('open'),
        countWhere(eb('p.due_on', '<', today)).as('overdue'),
      ])
      .where('p.status', 'in', ['pending', 'held'])
      .$if(zoneIds !== null, (query) => query.where('h.zone_id', 'in', zoneIds ?? []))
      .groupBy(['p.step', 'h.zone_id'])
      .execute()
  }
}
