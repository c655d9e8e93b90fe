import BetterSqlite3 from 'better-sqlite3'
import { CompiledQuery } from 'kysely'
import type { Dialect } from '../src/db/database.ts'
import { openPostgres } from '../src/db/open-postgres.ts'

/** Somebody with a database in their hands and a tool for it: no program and no rule stands in the way. */
export interface Hands {
  readonly dialect: Dialect
  /** Runs one statement; a value stands for each `?`. */
  run<T = unknown>(text: string, ...values: readonly unknown[]): Promise<readonly T[]>
  /**
   * Does something while no trigger of a table fires. With `keepsNotes` those that note what is touched stay, where
   * triggers can be taken off one by one.
   */
  unguarded(table: string, keepsNotes: boolean, body: () => Promise<void>): Promise<void>
  close(): Promise<void>
}

export function sqliteHands(path: string): Hands {
  const db = new BetterSqlite3(path)
  db.pragma('foreign_keys = off')
  db.pragma('synchronous = off')
  db.pragma('ignore_check_constraints = on')
  const run = <T>(text: string, ...values: readonly unknown[]): Promise<readonly T[]> => {
    const statement = db.prepare(text)
    if (statement.reader) return Promise.resolve(statement.all(...values) as T[])
    statement.run(...values)
    return Promise.resolve([])
  }
  return {
    dialect: 'sqlite',
    run,
    unguarded: async (table, keepsNotes, body) => {
      const triggers = await run<{ name: string; sql: string }>(
        `select name, sql from sqlite_master where type = 'trigger' and tbl_name = ?`,
        table,
      )
      const dropped = triggers.filter(({ name }) => !(keepsNotes && name.startsWith('note_')))
      for (const { name } of dropped) db.exec(`drop trigger ${name}`)
      await body()
      for (const { sql } of dropped) db.exec(sql)
    },
    close: () => Promise.resolve(void db.close()),
  }
}

export function postgresHands(url: string): Hands {
  const db = openPostgres(url, { max: 1 })
  const run = async <T>(text: string, ...values: readonly unknown[]): Promise<readonly T[]> => {
    let place = 0
    const numbered = text.replaceAll('?', () => `$${++place}`)
    return (await db.executeQuery<T>(CompiledQuery.raw(numbered, [...values]))).rows
  }
  return {
    dialect: 'postgres',
    run,
    unguarded: async (_table, _keepsNotes, body) => {
      // As a replica the server fires no trigger at all.
      await run('set session_replication_role = replica')
      await body()
      await run('set session_replication_role = origin')
    },
    close: () => db.destroy(),
  }
}
