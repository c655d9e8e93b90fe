import type { Compilable, CompiledQuery } from 'kysely'
import type { Db, Dialect, Tx } from '../db/database.ts'
import { dialectOf } from '../db/dialect.ts'

/** Stands in for the id while the text is made; no row has it. */
const PLACE = '\u0000id'

/**
 * A query whose only variable is an id. Its text is made once for each kind of database: for a wide
 * join, making it costs several times what running it does.
 */
export class PreparedById<Row> {
  readonly #build: (db: Db | Tx, id: string) => Compilable<Row>
  readonly #texts = new Map<Dialect, CompiledQuery<Row>>()

  constructor(build: (db: Db | Tx, id: string) => Compilable<Row>) {
    this.#build = build
  }

  async run(db: Db | Tx, id: string): Promise<readonly Row[]> {
    const dialect = dialectOf(db)
    const known = this.#texts.get(dialect)
    const query = known ?? this.#build(db, PLACE).compile()
    if (known === undefined) this.#texts.set(dialect, query)
    const parameters = query.parameters.map((value) => (value === PLACE ? id : value))
    return (await db.executeQuery<Row>({ ...query, parameters })).rows
  }

  async first(db: Db | Tx, id: string): Promise<Row | undefined> {
    return (await this.run(db, id))[0]
  }
}
