import type { Post, UnitKind } from '@yichi/domain/rules/identity/post'
import type { Db, Tx } from '../../db/database.ts'
import { instant, shanghaiDay } from '../../observe/clock.ts'

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

  /** Who stood, stands or will stand in the unit beyond a day; people of the roster have no login. */
  async standingPast(
    unitId: string,
    day: string,
  ): Promise<readonly { readonly login: string | null }[]> {
    const appointments = await this.db
      .selectFrom('appointment as p')
      .leftJoin('account as a', 'a.id', 'p.account_id')
      .select(['a.login', 'p.from_on as fromOn', 'p.until_on as untilOn', 'p.ended_at as endedAt'])
      .where('p.unit_id', '=', unitId)
      .where((eb) => eb.or([eb('p.until_on', 'is', null), eb('p.until_on', '>', day)]))
      .orderBy('p.from_on')
      .orderBy('p.id')
      .execute()
    return appointments.filter(({ fromOn, endedAt }) => {
      const endedOn = endedAt === null ? null : shanghaiDay(instant(endedAt))
      return endedOn === null || (endedOn > day && endedOn >= fromOn)
    })
  }

  /** Codes of the open units right below the unit. */
  async openBelow(unitId: string): Promise<readonly string[]> {
    const below = await this.unitsUnder(unitId)
    return below.filter(({ closedOn }) => closedOn === null).map(({ code }) => code)
  }

  /** Every unit right below the unit or, for null, at the top; in order. */
  async unitsUnder(parentId: string | null): Promise<readonly UnitRow[]> {
    return this.#units()
      .where('u.parent_id', parentId === null ? 'is' : '=', parentId)
      .orderBy('u.position')
      .orderBy('u.code')
      .execute()
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
