import { CompiledQuery } from 'kysely'
import type { Db } from '../../db/database.ts'
import { dialectOf } from '../../db/dialect.ts'
import { SCHEMA_COLUMNS, type TableName } from '../../db/schema-columns.ts'

export type Row = Readonly<Record<string, unknown>>

const AT_ONCE = 1_000

/** Every row of a table, some at a time. To be read inside a snapshot: on PostgreSQL it walks a cursor. */
export async function* tableRows(db: Db, table: TableName): AsyncGenerator<readonly Row[]> {
  const columns = SCHEMA_COLUMNS[table].map((name) => `"${name}"`).join(', ')
  const text = `select ${columns} from "${table}"`
  if (dialectOf(db) === 'sqlite') {
    for await (const row of db.selectFrom(table).selectAll().stream()) yield [row]
    return
  }
  await db.executeQuery(CompiledQuery.raw(`declare backup_rows cursor for ${text}`))
  try {
    for (;;) {
      const { rows } = await db.executeQuery<Row>(
        CompiledQuery.raw(`fetch ${AT_ONCE} from backup_rows`),
      )
      if (rows.length === 0) return
      yield rows
    }
  } finally {
    await db.executeQuery(CompiledQuery.raw('close backup_rows'))
  }
}
