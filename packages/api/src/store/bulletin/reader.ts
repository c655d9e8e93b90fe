import type { Db, Tx } from '../../db/database.ts'
import { counterSums } from '../counter-sums.ts'
import { workGroups } from '../work-groups.ts'
import { thaw } from './stored-bulletin.ts'
import type { StoredBulletin } from './stored-bulletin.ts'

/** What one zone's group has reached by a day, and in a week up to it. Households; `paidFen` in fen. */
export interface ZoneStanding {
  readonly zoneId: string
  readonly zoneCode: string
  readonly zoneName: string
  readonly groupCode: string
  readonly groupName: string
  readonly leaderName: string
  readonly frozenHouseholds: number
  readonly removedHouseholds: number
  readonly measured: number
  readonly signed: number
  readonly handedOver: number
  readonly newMeasured: number
  readonly newSigned: number
  readonly newHandedOver: number
  readonly paidFen: number
}

/** Monday and Sunday. */
export interface Week {
  readonly from: string
  readonly to: string
}

/** Reads bulletins, and the standings the next one is made of. */
export class BulletinReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  /** Every bulletin, the latest first. */
  async list(): Promise<{ period: string; issueNo: number; issuedAt: string }[]> {
    return this.db
      .selectFrom('bulletin')
      .select(['period', 'issue_no as issueNo', 'issued_at as issuedAt'])
      .orderBy('period', 'desc')
      .execute()
  }

  /** The bulletin of a week, or undefined. */
  async find(period: string): Promise<StoredBulletin | undefined> {
    const row = await this.#bulletins().where('period', '=', period).executeTakeFirst()
    return row === undefined ? undefined : thaw(row)
  }

  /** The bulletin of the latest week, or of the latest before a week. */
  async latest(before?: string): Promise<StoredBulletin | undefined> {
    let query = this.#bulletins().orderBy('period', 'desc').limit(1)
    if (before !== undefined) query = query.where('period', '<', before)
    const row = await query.executeTakeFirst()
    return row === undefined ? undefined : thaw(row)
  }

  /** The number of the last issue, 0 before the first. */
  async lastIssueNo(): Promise<number> {
    const row = await this.db
      .selectFrom('bulletin')
      .select((eb) => eb.fn.max('issue_no').as('last'))
      .executeTakeFirst()
    return row?.last ?? 0
  }

  /**
   * Where the zones at work stand at the end of the Sunday, with the changes of the week. By zone.
   * At work are the zones of the latest programme year announced by then, and those of earlier years that had
   * work left when the week began: a group that ended years ago is no rival.
   */
  async standings(week: Week): Promise<ZoneStanding[]> {
    const zones = await this.#announced(week)
    const latest = Math.max(...zones.map(({ programmeYear }) => programmeYear))
    return zones
      .filter((zone) => zone.programmeYear === latest || hadWorkLeft(zone))
      .map(({ programmeYear: _year, ...standing }) => standing)
  }

  async #announced({ from, to }: Week): Promise<(ZoneStanding & { programmeYear: number })[]> {
    const reached = counterSums(this.db, { to }).as('r')
    const week = counterSums(this.db, { from, to }).as('w')
    const removed = this.db
      .selectFrom('household as h')
      .select((eb) => ['h.zone_id', eb.fn.countAll<number>().as('households')])
      .where('h.in_scope', '=', 0)
      .groupBy('h.zone_id')
      .as('x')
    return this.db
      .selectFrom('zone as z')
      .innerJoin(workGroups(this.db, to).as('g'), 'g.zone_id', 'z.id')
      .leftJoin(reached, 'r.zone_id', 'z.id')
      .leftJoin(week, 'w.zone_id', 'z.id')
      .leftJoin(removed, 'x.zone_id', 'z.id')
      .select(['z.id as zoneId', 'z.code as zoneCode', 'z.name as zoneName'])
      .select(['g.code as groupCode', 'g.name as groupName'])
      .select(['z.baseline_households as frozenHouseholds', 'z.programme_year as programmeYear'])
      .select((eb) => [
        eb.fn.coalesce('g.leader_name', eb.val('')).as('leaderName'),
        eb.fn.coalesce('x.households', eb.lit(0)).as('removedHouseholds'),
        eb.fn.coalesce('r.measured', eb.lit(0)).as('measured'),
        eb.fn.coalesce('r.signed', eb.lit(0)).as('signed'),
        eb.fn.coalesce('r.handed_over', eb.lit(0)).as('handedOver'),
        eb.fn.coalesce('w.measured', eb.lit(0)).as('newMeasured'),
        eb.fn.coalesce('w.signed', eb.lit(0)).as('newSigned'),
        eb.fn.coalesce('w.handed_over', eb.lit(0)).as('newHandedOver'),
        eb.fn.coalesce('r.paid_fen', eb.lit(0)).as('paidFen'),
      ])
      .where('z.announced_on', '<=', to)
      .orderBy('z.code')
      .execute()
  }

  #bulletins() {
    return this.db.selectFrom('bulletin').selectAll()
  }
}

function hadWorkLeft(zone: ZoneStanding): boolean {
  return zone.handedOver - zone.newHandedOver < zone.frozenHouseholds - zone.removedHouseholds
}
