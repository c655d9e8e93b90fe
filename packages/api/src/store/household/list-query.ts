import { sql } from 'kysely'
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Db, Tx, Database } from '../../db/database.ts'
import { sumFen } from '../../db/columns.ts'
import { keysetAfter } from '../../db/keyset.ts'
import type { Stars } from '../../view/household.ts'

/** What narrows a list of households. `zoneIds` null is the whole county. */
export interface HouseholdFilter {
  readonly zoneIds: readonly string[] | null
  readonly zoneCode?: string | undefined
  readonly building?: string | undefined
  /** Start of a household code or of an agreement number, or a part of the owner's name. */
  readonly q?: string | undefined
  readonly stars?: readonly Stars[] | undefined
  /** The code the page before ended with. */
  readonly after?: string | undefined
}

interface Tables extends Database {
  h: Database['household']
  z: Database['zone']
  b: Database['building']
  a: { [K in keyof Database['agreement']]: Database['agreement'][K] | null }
}
type Builder = ExpressionBuilder<Tables, 'h' | 'z' | 'b' | 'a'>

/** Households with their zone, building and agreement in effect, narrowed by the filter. */
export function householdsMatching(db: Db | Tx, filter: HouseholdFilter) {
  return db
    .selectFrom('household as h')
    .innerJoin('zone as z', 'z.id', 'h.zone_id')
    .innerJoin('building as b', 'b.id', 'h.building_id')
    .leftJoin('agreement as a', (join) =>
      join.onRef('a.household_id', '=', 'h.id').on('a.status', '=', 'effective'),
    )
    .where((eb) => eb.and(conditions(eb, filter)))
}

function conditions(eb: Builder, filter: HouseholdFilter): Expression<SqlBool>[] {
  const { zoneIds, zoneCode, building, q, stars, after } = filter
  const all: Expression<SqlBool>[] = []
  if (zoneIds !== null) all.push(eb('h.zone_id', 'in', zoneIds))
  if (zoneCode !== undefined) all.push(eb('z.code', '=', zoneCode))
  if (building !== undefined) all.push(eb('b.code', '=', building))
  if (stars !== undefined && stars.length > 0) all.push(eb('h.stars', 'in', stars))
  if (q !== undefined && q !== '') all.push(matches(eb, q))
  if (after !== undefined) all.push(keysetAfter(eb, ['h.code'], [after]))
  return all
}

/** A prefix is a range, which an index can search; a part of a name is looked for in every row. */
function matches(eb: Builder, q: string): Expression<SqlBool> {
  const part = `%${q.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return eb.or([
    eb.and([eb('h.code', '>=', q), eb('h.code', '<', `${q}~`)]),
    sql<SqlBool>`${eb.ref('h.owner_name')} like ${part} escape '\\'`,
    eb.and([eb('a.number', '>=', q), eb('a.number', '<', `${q}~`)]),
  ])
}

/** What was paid on the agreement in effect, fen; a sum over its few instalments, found by index. */
export function paidFen(eb: Builder) {
  return eb
    .selectFrom('instalment as i')
    .select((i) => sumFen(i.ref('i.amount_fen')).as('fen'))
    .whereRef('i.agreement_id', '=', 'a.id')
    .where('i.status', '=', 'paid')
    .where('i.direction', '=', 'PAY')
}
