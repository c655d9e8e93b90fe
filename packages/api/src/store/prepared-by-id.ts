import type { Compilable } from 'kysely'
import type { Db, Tx } from '../db/database.ts'
import { runPrepared } from './prepared-query.ts'

let made = 0

/**
 * A query whose only variable is an id. Its text is made once for each kind of database: for a wide
 * join, making it costs several times what running it does.
 */
export class PreparedById<Row> {
  readonly #build: (db: Db | Tx, id: string) => Compilable<Row>
  readonly #shape: string

  constructor(build: (db: Db | Tx, id: string) => Compilable<Row>) {
    this.#build = build
    this.#shape = `by-id/${(made += 1)}`
  }

  async run(db: Db | Tx, id: string): Promise<readonly Row[]> {
    const query = { shape: this.#shape, values: { id } }
    return runPrepared<Row>(db, query, (slot) => this.#build(db, slot<string>('id')))
  }

  async first(db: Db | Tx, id: string): Promise<Row | undefined> {
    return (await this.run(db, id))[0]
  }
}
