import { sql } from 'kysely'
import type { Db } from '../../src/db/database.ts'
import { dialectOf } from '../../src/db/dialect.ts'
import { tableSums, WATCHED } from './table-sums.ts'

/** Something by table that is another value as soon as a row of it is another. */
export type Marks = Readonly<Record<string, string>>

/**
 * A quick look at the rows, for use after every call. SQLite counts the changes of each table on this connection,
 * taken back with what was taken back; PostgreSQL sums the rows up.
 */
export async function rowMarks(db: Db): Promise<() => Promise<Marks>> {
  if (dialectOf(db) === 'postgres') return () => tableSums(db)
  await sql`create temp table touched (name text primary key, n integer not null)`.execute(db)
  for (const table of WATCHED) {
    await sql`insert into temp.touched values (${sql.lit(table)}, 0)`.execute(db)
    for (const change of ['insert', 'update', 'delete']) await countChanges(db, table, change)
  }
  return async () => {
    const counts = sql<{ name: string; n: number }>`select name, n from temp.touched`
    const { rows } = await counts.execute(db)
    return Object.fromEntries(rows.map(({ name, n }) => [name, String(n)]))
  }
}

async function countChanges(db: Db, table: string, change: string): Promise<void> {
  const trigger = sql.ref(`touched_${table}_${change}`)
  const on = sql`after ${sql.raw(change)} on main.${sql.ref(table)}`
  const count = sql`update touched set n = n + 1 where name = ${sql.lit(table)};`
  await sql`create temp trigger ${trigger} ${on} begin ${count} end`.execute(db)
}
