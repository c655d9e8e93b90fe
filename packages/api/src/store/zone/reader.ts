import { countWhere } from '../../db/columns.ts'
import type { Db, Tx } from '../../db/database.ts'
import type { ZoneProgress } from '../../view/zone.ts'
import { counterSums } from '../counter-sums.ts'
import { workGroups } from '../work-groups.ts'

/** Zones a person may read: their ids, or null for the whole county. */
export type ZoneIds = readonly string[] | null

export interface ZoneQuery {
  readonly zoneIds: ZoneIds
  /** The legal day whose work group leaders are named. */
  readonly day: string
  readonly code?: string | undefined
}

/** One household's place on the wall with what its cell is drawn from; a building without households has one row of nulls. */
export interface WallRow {
  readonly buildingCode: string
  readonly buildingName: string
  readonly buildingKind: 'row' | 'block' | 'courtyard'
  readonly code: string | null
  readonly ownerName: string | null
  readonly unit: number | null
  readonly floor: number | null
  readonly door: string | null
  readonly stars: number | null
  readonly lastEventOn: string | null
  readonly instalments: number | null
  readonly paidInstalments: number | null
}

/** A zone with its buildings in walking order. */
export interface ZoneBuildings {
  readonly code: string
  readonly name: string
  readonly buildings: readonly { readonly code: string; readonly name: string }[]
}

/** Reads zones, their work groups and what they have reached. */
export class ZoneReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  /** The id of a zone a person may read; null when there is none, or none for them. */
  async idOf(code: string, zoneIds: ZoneIds): Promise<string | null> {
    let query = this.db.selectFrom('zone').select('id').where('code', '=', code)
    if (zoneIds !== null) query = query.where('id', 'in', [...zoneIds])
    const row = await query.executeTakeFirst()
    return row?.id ?? null
  }

  /**
   * The zones by code, each with its sums over all days and its work group as of `day`. `code` narrows to one.
   */
  async progress({ zoneIds, day, code }: ZoneQuery): Promise<ZoneProgress[]> {
    const sums = counterSums(this.db).as('s')
    let query = this.db
      .selectFrom('zone as z')
      .leftJoin(workGroups(this.db, day).as('g'), 'g.zone_id', 'z.id')
      .leftJoin(sums, 's.zone_id', 'z.id')
      .select([
        'z.code',
        'z.name',
        'z.programme_year',
        'z.location',
        'z.announced_on',
        'z.baseline_households',
        'g.code as group_code',
        'g.name as group_name',
        'g.leader_name',
        'g.deputy_name',
        's.measured',
        's.signed',
        's.handed_over',
        's.monetary',
        's.signed_fen',
        's.paid_fen',
      ])
      .orderBy('z.code')
    if (zoneIds !== null) query = query.where('z.id', 'in', [...zoneIds])
    if (code !== undefined) query = query.where('z.code', '=', code)
    const rows = await query.execute()
    return rows.map((row) => ({
      code: row.code,
      name: row.name,
      programmeYear: row.programme_year,
      location: row.location,
      announcedOn: row.announced_on,
      workGroup: {
        code: row.group_code ?? '',
        name: row.group_name ?? '',
        leaderName: row.leader_name ?? '',
        deputyName: row.deputy_name ?? '',
      },
      households: row.baseline_households,
      measured: row.measured ?? 0,
      signed: row.signed ?? 0,
      handedOver: row.handed_over ?? 0,
      monetary: row.monetary ?? 0,
      signedFen: row.signed_fen ?? 0,
      paidFen: row.paid_fen ?? 0,
    }))
  }

  /** Every building of a zone with its households, in walking order: one row a household. */
  async wall(zoneCode: string): Promise<WallRow[]> {
    const events = this.db
      .selectFrom('star_event as e')
      .innerJoin('zone as ez', 'ez.id', 'e.zone_id')
      .select((eb) => ['e.household_id', eb.fn.max('e.event_on').as('last_on')])
      .where('ez.code', '=', zoneCode)
      .groupBy('e.household_id')
      .as('s')
    const money = this.db
      .selectFrom('household as o')
      .innerJoin('zone as oz', 'oz.id', 'o.zone_id')
      .innerJoin('agreement as a', (join) =>
        join.onRef('a.household_id', '=', 'o.id').on('a.status', '=', 'effective'),
      )
      .innerJoin('instalment as i', 'i.agreement_id', 'a.id')
      .select((eb) => [
        'o.id as household_id',
        eb.fn.count<number>('i.id').as('instalments'),
        countWhere(eb('i.status', '=', 'paid')).as('paid'),
      ])
      .where('oz.code', '=', zoneCode)
      .groupBy('o.id')
      .as('m')
    return this.db
      .selectFrom('building as b')
      .innerJoin('zone as z', 'z.id', 'b.zone_id')
      .leftJoin('household as h', 'h.building_id', 'b.id')
      .leftJoin(events, 's.household_id', 'h.id')
      .leftJoin(money, 'm.household_id', 'h.id')
      .select([
        'b.code as buildingCode',
        'b.name as buildingName',
        'b.kind as buildingKind',
        'h.code',
        'h.owner_name as ownerName',
        'h.unit',
        'h.floor',
        'h.door',
        'h.stars',
        's.last_on as lastEventOn',
        'm.instalments',
        'm.paid as paidInstalments',
      ])
      .where('z.code', '=', zoneCode)
      .orderBy('b.position')
      .orderBy('b.code')
      .orderBy('h.unit')
      .orderBy('h.floor')
      .orderBy('h.door')
      .orderBy('h.code')
      .execute()
  }

  /** Every zone with the codes and names of its buildings: what the public screen chooses from. */
  async buildings(): Promise<ZoneBuildings[]> {
    const rows = await this.db
      .selectFrom('zone as z')
      .leftJoin('building as b', 'b.zone_id', 'z.id')
      .select(['z.code', 'z.name', 'b.code as building_code', 'b.name as building_name'])
      .orderBy('z.code')
      .orderBy('b.position')
      .orderBy('b.code')
      .execute()
    const zones = new Map<
      string,
      { code: string; name: string; buildings: { code: string; name: string }[] }
    >()
    for (const row of rows) {
      const zone = zones.get(row.code) ?? { code: row.code, name: row.name, buildings: [] }
      zones.set(row.code, zone)
      if (row.building_code !== null)
        zone.buildings.push({ code: row.building_code, name: row.building_name ?? '' })
    }
    return [...zones.values()]
  }
}
