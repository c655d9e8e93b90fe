import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { sumFen } from '../../db/columns.ts'
import type { Db, Tx } from '../../db/database.ts'
import type { StarEventTable } from '../../db/schema/star-event.ts'

/** The counters of one zone and day. Households, agreements; fen. */
export interface DayCount {
  readonly zoneCode: string
  readonly day: string
  readonly measured: number
  readonly signed: number
  readonly handedOver: number
  readonly monetary: number
  readonly signedFen: number
  readonly paidFen: number
}

type Kind = StarEventTable['kind']

/** +1 for the event that earns, −1 for the one that takes back. */
function net(earned: Kind, lost: Kind): RawBuilder<number> {
  return sql<number>`case ${sql.ref('e.kind')} when ${sql.lit(earned)} then 1 when ${sql.lit(lost)} then -1 else 0 end`
}

/** Reads the counters as they were kept, and the same counted again from what they count. */
export class RecountReader {
  readonly #db: Db | Tx

  constructor(db: Db | Tx) {
    this.#db = db
  }

  /** The counters as they were kept. */
  async counters(): Promise<DayCount[]> {
    return this.#db
      .selectFrom('progress_counter as c')
      .innerJoin('zone as z', 'z.id', 'c.zone_id')
      .select(['z.code as zoneCode', 'c.day', 'c.measured', 'c.signed'])
      .select(['c.handed_over as handedOver', 'c.monetary', 'c.signed_fen as signedFen'])
      .select('c.paid_fen as paidFen')
      .execute()
  }

  /** From the star events and the agreements behind them; without what was paid. */
  async starEvents(): Promise<Omit<DayCount, 'paidFen'>[]> {
    const signed = net('signed', 'rescinded')
    const isMoney = sql<number>`case when a.mode = 'MONETARY' then 1 else 0 end`
    const days = this.#db
      .selectFrom('star_event as e')
      .leftJoin('agreement as a', 'a.id', 'e.source_id')
      .select(['e.zone_id', 'e.event_on as day'])
      .select([
        sumFen(net('surveyed', 'survey-voided')).as('measured'),
        sumFen(signed).as('signed'),
        sumFen(net('handed-over', 'handover-revoked')).as('handedOver'),
        sumFen(sql<number>`(${signed}) * (${isMoney})`).as('monetary'),
        sumFen(sql<number>`(${signed}) * coalesce(a.net_fen, 0)`).as('signedFen'),
      ])
      .groupBy(['e.zone_id', 'e.event_on'])
      .as('d')
    return this.#db
      .selectFrom(days)
      .innerJoin('zone as z', 'z.id', 'd.zone_id')
      .select(['z.code as zoneCode', 'd.day', 'd.measured', 'd.signed', 'd.handedOver'])
      .select(['d.monetary', 'd.signedFen'])
      .execute()
  }

  /** What the bank paid out to the households of each zone, by day. */
  async payments(): Promise<Pick<DayCount, 'zoneCode' | 'day' | 'paidFen'>[]> {
    const rows = await this.#db
      .selectFrom('payment as p')
      .innerJoin('instalment as i', 'i.id', 'p.instalment_id')
      .innerJoin('agreement as a', 'a.id', 'i.agreement_id')
      .innerJoin('household as h', 'h.id', 'a.household_id')
      .innerJoin('zone as z', 'z.id', 'h.zone_id')
      .select((eb) => [
        'z.code as zoneCode',
        'p.paid_on',
        sumFen(eb.ref('p.amount_fen')).as('paidFen'),
      ])
      .where('p.state', '=', 'paid')
      .where('i.direction', '=', 'PAY')
      .groupBy(['z.code', 'p.paid_on'])
      .execute()
    return rows.map(({ zoneCode, paid_on, paidFen }) => ({ zoneCode, day: paid_on ?? '', paidFen }))
  }
}
