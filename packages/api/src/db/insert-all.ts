import { CompiledQuery } from 'kysely'
import type { Insertable } from 'kysely'
import type { Database, Dialect, Tx } from './database.ts'
import { dialectOf } from './dialect.ts'
import { SCHEMA_COLUMNS } from './schema-columns.ts'
import type { TableName } from './schema-columns.ts'

/** Below what a statement may carry: 32,766 parameters on SQLite, 65,535 on PostgreSQL. */
const MOST_PARAMETERS = { sqlite: 32_000, postgres: 60_000 } as const
const MOST_ROWS = { sqlite: 100, postgres: 1_000 } as const

/**
 * Inserts any number of rows, many to a statement, in the order given. A column that every row leaves out takes
 * its default; one that only some leave out is null in those. The text of a full statement is the same every
 * time, so SQLite prepares it once.
 */
export async function insertAll<T extends TableName>(
  tx: Tx,
  table: T,
  rows: readonly Insertable<Database[T]>[],
): Promise<void> {
  const records = rows as readonly Readonly<Record<string, unknown>>[]
  const columns = SCHEMA_COLUMNS[table].filter((column) =>
    records.some((row) => row[column] !== undefined),
  )
  const dialect = dialectOf(tx)
  const size = Math.min(MOST_ROWS[dialect], Math.floor(MOST_PARAMETERS[dialect] / columns.length))
  const full = records.length >= size ? insertText({ dialect, table, columns, rows: size }) : ''
  for (let start = 0; start < records.length; start += size) {
    const chunk = records.slice(start, start + size)
    const parameters: unknown[] = []
    for (const row of chunk) {
      for (const column of columns) parameters.push(row[column] ?? null)
    }
    const text =
      chunk.length === size ? full : insertText({ dialect, table, columns, rows: chunk.length })
    await tx.executeQuery(CompiledQuery.raw(text, parameters))
  }
}

interface Shape {
  readonly dialect: Dialect
  readonly table: TableName
  readonly columns: readonly string[]
  readonly rows: number
}

function insertText({ dialect, table, columns, rows }: Shape): string {
  let position = 0
  const place = (): string => (dialect === 'sqlite' ? '?' : `$${++position}`)
  const tuple = (): string => `(${columns.map(place).join(', ')})`
  const tuples = Array.from({ length: rows }, tuple).join(', ')
  const names = columns.map((column) => `"${column}"`).join(', ')
  return `insert into "${table}" (${names}) values ${tuples}`
}
