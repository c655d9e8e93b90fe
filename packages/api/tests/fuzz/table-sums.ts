import { createHash } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../src/db/database.ts'
import { dialectOf } from '../../src/db/dialect.ts'
import { SCHEMA_COLUMNS, TABLES_IN_ORDER } from '../../src/db/schema-columns.ts'

/** What a refused call may leave behind: that it was refused, and that the person was there. */
const MAY_CHANGE: readonly string[] = [
  'alert',
  'attempt',
  'audit_change',
  'audit_event',
  'audit_head',
  'own_attempt',
  'own_session',
  'row_touch',
  'session',
]

/** The tables whose rows a refused call leaves as they are. */
export const WATCHED = TABLES_IN_ORDER.filter((name) => !MAY_CHANGE.includes(name))

type Table = (typeof TABLES_IN_ORDER)[number]

/** All rows of a table as one text, written by the database itself. */
function rowsOf(table: Table, dialect: string): RawBuilder<unknown> {
  const name = sql.lit(table)
  if (dialect === 'postgres') {
    const row = sql`${sql.ref('t')}::text`
    const rows = sql`string_agg(${row}, chr(10) order by ${row})`
    return sql`select ${name} as name, ${rows} as rows from ${sql.table(table)} as t`
  }
  const cells = SCHEMA_COLUMNS[table].map((column) => sql`quote(${sql.ref(column)})`)
  const rows = sql`group_concat(${sql.join(cells, sql` || '|' || `)}, char(10))`
  return sql`select ${name} as name, ${rows} as rows from ${sql.table(table)}`
}

/** A digest of the rows of each table but the excepted, by its name: one question to the database. */
export async function tableSums(
  db: Db,
  except = MAY_CHANGE,
): Promise<Readonly<Record<string, string>>> {
  const watched = TABLES_IN_ORDER.filter((name) => !except.includes(name))
  const parts = watched.map((table) => rowsOf(table, dialectOf(db)))
  const all = sql<{ name: string; rows: string | null }>`${sql.join(parts, sql` union all `)}`
  const { rows: tables } = await all.execute(db)
  const sum = (rows: string | null): string =>
    createHash('sha256')
      .update(rows ?? '')
      .digest('hex')
  return Object.fromEntries(tables.map(({ name, rows }) => [name, sum(rows)]))
}
