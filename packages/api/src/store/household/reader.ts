import { sql } from 'kysely'
import type { Db, Tx } from '../../db/database.ts'
import type { HouseholdListItem } from '../../view/household.ts'
import { runPrepared } from '../prepared-query.ts'
import { householdsMatching, paidFen, shapeOf, valuesOf } from './list-query.ts'
import type { HouseholdFilter } from './list-query.ts'

/** A household's own row with where it stands. Personal numbers are still sealed. */
export interface HouseholdRecord {
  readonly id: string
  readonly code: string
  readonly ownerName: string
  readonly ownerIdCipher: Buffer | null
  readonly phoneCipher: Buffer | null
  readonly bankCipher: Buffer | null
  readonly bankLast4: string | null
  readonly unit: number
  readonly floor: number
  readonly door: string
  readonly stars: number
  readonly nextAction: string
  readonly nextDue: string | null
  readonly zoneId: string
  readonly zoneCode: string
  readonly zoneName: string
  readonly location: string
  readonly announcedOn: string
  readonly programmeYear: number
  readonly workGroupName: string | null
  readonly buildingCode: string
  readonly buildingName: string
}

/** A row of a posting on which a household stands. */
export interface HouseholdPosting {
  readonly number: string
  readonly board: number
  readonly postedOn: string
  readonly closesOn: string | null
  readonly rowNo: number
}

/** Reads households: lists of them, and one household's own row. */
export class HouseholdReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  /** The households after the filter's `after`, by code, at most `limit`. */
  async list(filter: HouseholdFilter, limit: number): Promise<HouseholdListItem[]> {
    const prepared = { shape: `list ${shapeOf(filter)}`, values: { ...valuesOf(filter), limit } }
    const rows = await runPrepared(this.db, prepared, (slot) =>
      householdsMatching(this.db, filter, slot)
        .innerJoin('zone as z', 'z.id', 'h.zone_id')
        .innerJoin('building as b', 'b.id', 'h.building_id')
        .leftJoin('agreement as a', (join) =>
          join
            .onRef('a.household_id', '=', 'h.id')
            .on('a.status', '=', sql.lit('effective' as const)),
        )
        .select(['h.code', 'h.owner_name as ownerName', 'z.code as zoneCode', 'z.name as zoneName'])
        .select(['b.name as buildingName', 'h.door', 'h.stars', 'a.mode', 'a.net_fen as netFen'])
        .select((eb) => [
          eb.fn.coalesce(paidFen(eb), eb.lit(0)).as('paidFen'),
          'h.next_action as nextAction',
          'h.next_due as nextDue',
        ])
        .orderBy('h.code')
        .limit(slot<number>('limit')),
    )
    return rows as HouseholdListItem[]
  }

  /** How many households match, whatever page is looked at. */
  async count({ after: _after, ...filter }: HouseholdFilter): Promise<number> {
    const prepared = { shape: `count ${shapeOf(filter)}`, values: valuesOf(filter) }
    const [row] = await runPrepared(this.db, prepared, (slot) =>
      householdsMatching(this.db, filter, slot).select((eb) =>
        eb.fn.countAll<number>().as('total'),
      ),
    )
    return row?.total ?? 0
  }

  /** One household of the zones, or undefined. */
  async find(
    code: string,
    zoneIds: readonly string[] | null,
  ): Promise<HouseholdRecord | undefined> {
    let query = this.db
      .selectFrom('household as h')
      .innerJoin('zone as z', 'z.id', 'h.zone_id')
      .innerJoin('building as b', 'b.id', 'h.building_id')
      .leftJoin('organisation_unit as g', (join) =>
        join
          .onRef('g.zone_id', '=', 'z.id')
          .on('g.kind', '=', 'work-group')
          .on('g.closed_on', 'is', null),
      )
      .select(['h.id', 'h.code', 'h.owner_name as ownerName', 'h.owner_id_cipher as ownerIdCipher'])
      .select(['h.phone_cipher as phoneCipher', 'h.bank_last4 as bankLast4', 'h.unit', 'h.floor'])
      .select(['h.door', 'h.stars', 'h.next_action as nextAction', 'h.next_due as nextDue'])
      .select(['h.bank_cipher as bankCipher', 'h.zone_id as zoneId'])
      .select(['z.code as zoneCode', 'z.name as zoneName', 'z.location'])
      .select(['z.announced_on as announcedOn', 'z.programme_year as programmeYear'])
      .select(['g.name as workGroupName', 'b.code as buildingCode', 'b.name as buildingName'])
      .where('h.code', '=', code)
    if (zoneIds !== null) query = query.where('h.zone_id', 'in', zoneIds)
    return query.executeTakeFirst()
  }

  /** The postings a household stands on, the latest first. */
  async postingsOf(code: string): Promise<HouseholdPosting[]> {
    return this.db
      .selectFrom('posting_row as r')
      .innerJoin('posting as p', 'p.id', 'r.posting_id')
      .select(['p.number', 'p.board', 'p.posted_on as postedOn', 'p.closes_on as closesOn'])
      .select('r.row_no as rowNo')
      .where('r.household_code', '=', code)
      .orderBy('p.posted_on', 'desc')
      .orderBy('p.number', 'desc')
      .orderBy('r.row_no')
      .execute()
  }
}
