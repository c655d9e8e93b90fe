import { sql } from 'kysely'
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import { sumFen } from '../../db/columns.ts'
import type { Database, Db, Tx } from '../../db/database.ts'
import { keysetAfter } from '../../db/keyset.ts'
import type { Stars } from '../../view/household.ts'
import type { SlotValues } from '../prepared-query.ts'

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

/** Makes the place a value goes to; see `runPrepared`. */
export type SlotMaker = <T>(name: string) => T

type Tables = Database & { h: Database['household'] }
type Builder = ExpressionBuilder<Tables, 'h'>

/** What the text of the query depends on: which conditions there are, and how many values in each. */
export function shapeOf({ zoneIds, zoneCode, building, q, stars, after }: HouseholdFilter): string {
  const has = [zoneCode, building, q, after].map((value) => (value ? '1' : '0')).join('')
  return `${zoneIds === null ? '*' : zoneIds.length} ${has} ${stars?.length ?? 0}`
}

/** The shape of a filter without a condition: `and` of nothing would still slow the count down. */
const EVERYTHING = shapeOf({ zoneIds: null })

/** The values of a filter, by the names of the slots below. */
export function valuesOf(filter: HouseholdFilter): SlotValues {
  const { zoneIds, zoneCode, building, stars, after } = filter
  const q = filter.q ?? ''
  return {
    ...Object.fromEntries((zoneIds ?? []).map((id, index) => [`zone${index}`, id])),
    ...Object.fromEntries((stars ?? []).map((count, index) => [`stars${index}`, count])),
    zoneCode,
    building,
    after,
    from: q,
    to: `${q}~`,
    part: `%${q.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`,
  }
}

/**
 * The households that match, and nothing joined to them: a count reads no other table, and a list joins only
 * the rows of its page.
 */
export function householdsMatching(db: Db | Tx, filter: HouseholdFilter, slot: SlotMaker) {
  const query = db.selectFrom('household as h')
  if (shapeOf(filter) === EVERYTHING) return query
  return query.where((eb) => eb.and(conditions(eb, filter, slot)))
}

function conditions(
  eb: Builder,
  { zoneIds, zoneCode, building, q, stars, after }: HouseholdFilter,
  slot: SlotMaker,
): Expression<SqlBool>[] {
  const all: Expression<SqlBool>[] = []
  if (zoneIds !== null) {
    const ids = zoneIds.map((_, index) => slot<string>(`zone${index}`))
    all.push(eb('h.zone_id', 'in', ids))
  }
  if (zoneCode) {
    const zone = eb.selectFrom('zone').select('zone.id')
    all.push(eb('h.zone_id', '=', zone.where('zone.code', '=', slot<string>('zoneCode'))))
  }
  if (building) {
    const found = eb.selectFrom('building').select('building.id')
    all.push(eb('h.building_id', 'in', found.where('building.code', '=', slot<string>('building'))))
  }
  if (stars !== undefined && stars.length > 0) {
    const counts = stars.map((_, index) => slot<number>(`stars${index}`))
    all.push(eb('h.stars', 'in', counts))
  }
  if (q) all.push(matches(eb, slot))
  if (after) all.push(keysetAfter(eb, ['h.code'], [slot<string>('after')]))
  return all
}

/** A prefix is a range, which an index can search; a part of a name is looked for in every row. */
function matches(eb: Builder, slot: SlotMaker): Expression<SqlBool> {
  const signed = eb
    .selectFrom('agreement')
    .select('agreement.household_id')
    .where('agreement.status', '=', sql.lit('effective' as const))
    .where('agreement.number', '>=', slot<string>('from'))
    .where('agreement.number', '<', slot<string>('to'))
  return eb.or([
    eb.and([eb('h.code', '>=', slot<string>('from')), eb('h.code', '<', slot<string>('to'))]),
    sql<SqlBool>`${eb.ref('h.owner_name')} like ${slot<string>('part')} escape '\\'`,
    eb('h.id', 'in', signed),
  ])
}

type SignedTables = Tables & {
  a: { [K in keyof Database['agreement']]: Database['agreement'][K] | null }
}

/** What was paid on the agreement `a`, fen; a sum over its few instalments, found by index. */
export function paidFen(eb: ExpressionBuilder<SignedTables, 'a'>) {
  return eb
    .selectFrom('instalment as i')
    .select((i) => sumFen(i.ref('i.amount_fen')).as('fen'))
    .whereRef('i.agreement_id', '=', 'a.id')
    .where('i.status', '=', sql.lit('paid' as const))
    .where('i.direction', '=', sql.lit('PAY' as const))
}
