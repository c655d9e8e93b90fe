import type { Post, UnitKind } from '@yichi/domain/rules/identity/post'
import type { Db, Tx } from '../../db/database.ts'

export interface UnitRow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: UnitKind
  readonly parentId: string | null
  readonly zoneId: string | null
  readonly zoneCode: string | null
  readonly position: number
  readonly closedOn: string | null
  readonly version: number
}

export interface MemberRow {
  readonly id: string
  readonly unitId: string
  readonly accountId: string | null
  readonly name: string
  readonly login: string | null
  readonly post: Post
  readonly fromOn: string
  readonly untilOn: string | null
}

/** Reads the organisation. */
export class OrganisationReader {
  protected readonly db: Db | Tx

  constructor(db: Db | Tx) {
    this.db = db
  }

  /** An open unit of the kind, in the zone or (null) for the county; the first in order when there are several. */
  async unitOf(kind: UnitKind, zoneId: string | null): Promise<{ id: string } | undefined> {
    return this.db
      .selectFrom('organisation_unit')
      .select('id')
      .where('kind', '=', kind)
      .where('zone_id', zoneId === null ? 'is' : '=', zoneId)
      .where('closed_on', 'is', null)
      .orderBy('position')
      .orderBy('code')
      .executeTakeFirst()
  }

  /** The units that are open on a day, by position and code. */
  async units(day: string): Promise<readonly UnitRow[]> {
    return this.#units()
      .where((eb) => eb.or([eb('u.closed_on', 'is', null), eb('u.closed_on', '>=', day)]))
      .orderBy('u.position')
      .orderBy('u.code')
      .execute()
  }

  async unit(id: string): Promise<UnitRow | undefined> {
    return this.#units().where('u.id', '=', id).executeTakeFirst()
  }

  /** Who is in the units on a day, in the order of their posts' beginning. */
  async members(day: string): Promise<readonly MemberRow[]> {
    return this.db
      .selectFrom('appointment as p')
      .leftJoin('account as a', 'a.id', 'p.account_id')
      .select(['p.id', 'p.unit_id as unitId', 'p.account_id as accountId', 'a.login', 'p.post'])
      .select(['p.person_name as name', 'p.from_on as fromOn', 'p.until_on as untilOn'])
      .where('p.from_on', '<=', day)
      .where('p.ended_at', 'is', null)
      .where((eb) => eb.or([eb('p.until_on', 'is', null), eb('p.until_on', '>=', day)]))
      .orderBy('p.from_on')
      .orderBy('p.id')
      .execute()
  }

  /** Whether anybody is in the unit, now or later, or an open unit stands below it. */
  async isInUse(unitId: string, day: string): Promise<boolean> {
    const member = await this.db
      .selectFrom('appointment')
      .select('id')
      .where('unit_id', '=', unitId)
      .where('ended_at', 'is', null)
      .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', day)]))
      .executeTakeFirst()
    const below = await this.db
      .selectFrom('organisation_unit')
      .select('id')
      .where('parent_id', '=', unitId)
      .where('closed_on', 'is', null)
      .executeTakeFirst()
    return member !== undefined || below !== undefined
  }

  async zoneId(code: string): Promise<string | undefined> {
    const row = await this.db
      .selectFrom('zone')
      .select('id')
      .where('code', '=', code)
      .executeTakeFirst()
    return row?.id
  }

  #units() {
    return this.db
      .selectFrom('organisation_unit as u')
      .leftJoin('zone as z', 'z.id', 'u.zone_id')
      .select(['u.id', 'u.code', 'u.name', 'u.kind', 'u.parent_id as parentId'])
      .select(['u.zone_id as zoneId', 'z.code as zoneCode', 'u.position'])
      .select(['u.closed_on as closedOn', 'u.version'])
  }
}
