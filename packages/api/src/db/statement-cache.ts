import type BetterSqlite3 from 'better-sqlite3'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

const CAPACITY = 500
const CACHEABLE = /^\s*(?:select|insert|update|delete|with)\b/i
const TRANSACTION = /^\s*(?:begin|commit|rollback|savepoint|release)\b/i

/**
 * What Kysely sees of a connection. Prepared statements are kept, the least recently used leaves first; and
 * `begin` takes the write lock at once, since a transaction that reads before it writes would otherwise fail
 * with a snapshot too old to write from as soon as another process has written.
 */
export class CachedSqlite implements SqliteDatabase {
  readonly #connection: BetterSqlite3.Database
  readonly #begin: string
  readonly #statements = new Map<string, SqliteStatement>()

  constructor(connection: BetterSqlite3.Database) {
    this.#connection = connection
    this.#begin = connection.readonly ? 'begin' : 'begin immediate'
  }

  close(): void {
    this.#statements.clear()
    this.#connection.close()
  }

  prepare(text: string): SqliteStatement {
    const known = this.#statements.get(text)
    if (known !== undefined) {
      this.#statements.delete(text)
      this.#statements.set(text, known)
      return known
    }
    if (!CACHEABLE.test(text) && !TRANSACTION.test(text)) {
      this.#statements.clear()
      return this.#connection.prepare(text)
    }
    const statement = this.#wrap(text === 'begin' ? this.#begin : text)
    const [oldest] = this.#statements.keys()
    if (this.#statements.size >= CAPACITY && oldest !== undefined) this.#statements.delete(oldest)
    this.#statements.set(text, statement)
    return statement
  }

  #wrap(text: string): SqliteStatement {
    const statement = this.#connection.prepare(text)
    return {
      reader: statement.reader,
      all: (parameters) => statement.all(parameters),
      run: (parameters) => statement.run(parameters),
      // A statement that is being walked is busy: a stream has its own.
      iterate: (parameters) => this.#connection.prepare(text).iterate(parameters),
    }
  }
}
