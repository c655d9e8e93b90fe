import type { Compilable } from 'kysely'
import type { Db, Tx } from '../db/database.ts'
import { runPrepared } from './prepared-query.ts'

/** The zones a query is narrowed to; null is the whole county. */
export type ZoneIds = readonly string[] | null

let made = 0

/**
 * A query for one thing by an id or a code from outside, narrowed to zones in its own text: what lies elsewhere
 * is not loaded at all. The text is made once for each kind of database and each number of zones.
 */
export class PreparedInZones<Row> {
  readonly #build: (db: Db | Tx, id: string, zoneIds: ZoneIds) => Compilable<Row>
  readonly #shape: string

  constructor(build: (db: Db | Tx, id: string, zoneIds: ZoneIds) => Compilable<Row>) {
    this.#build = build
    this.#shape = `in-zones/${(made += 1)}`
  }

  async first(db: Db | Tx, id: string, zoneIds: ZoneIds): Promise<Row | undefined> {
    const shape = `${this.#shape} ${zoneIds === null ? '*' : zoneIds.length}`
    const named = (zoneIds ?? []).map((zoneId, index) => [`zone${index}`, zoneId] as const)
    const values = { id, ...Object.fromEntries(named) }
    const rows = await runPrepared<Row>(db, { shape, values }, (slot) => {
      const zones = zoneIds === null ? null : named.map(([name]) => slot<string>(name))
      return this.#build(db, slot<string>('id'), zones)
    })
    return rows[0]
  }
}
