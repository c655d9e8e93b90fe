import { assert } from '@yichi/domain/kernel/assert'
import { sql } from 'kysely'
import type { Insertable } from 'kysely'
import type { Database, Db, Tx } from '../../db/database.ts'
import { insertAll } from '../../db/insert-all.ts'
import { migrateToLatest, schemaState } from '../../db/migrate.ts'
import { SCHEMA_COLUMNS, TABLES_IN_ORDER, type TableName } from '../../db/schema-columns.ts'
import { BackupError } from './backup-error.ts'
import { liftGuards } from '../../db/lift-guards.ts'
import { backupLines, checkBackup } from './read-backup.ts'
import type { BackupReport } from './write-backup.ts'

const AT_ONCE = 1_000

type Values = Readonly<Record<string, unknown>>

/**
 * Puts a backup into an empty database of either kind, in one transaction. The whole file is read and held against
 * its digest first. Throws BackupError, with the database as it was.
 */
export async function restoreBackup(db: Db, file: string): Promise<BackupReport> {
  const report = await checkBackup(file)
  if (!(await holdsNothing(db))) throw new BackupError('database-not-empty')
  await migrateToLatest(db)
  await db.transaction().execute(async (tx) => {
    const putBack = await liftGuards(tx)
    // What the migration itself said in the trail: the backup has its own.
    for (const table of [...TABLES_IN_ORDER].reverse()) await tx.deleteFrom(table).execute()
    await insertLines(tx, file)
    await putBack()
  })
  return report
}

/** No table yet, or nobody and nothing in them: what a restore that failed leaves behind. */
async function holdsNothing(db: Db): Promise<boolean> {
  const state = await schemaState(db)
  if (state === 'empty') return true
  if (state !== 'current') return false
  for (const table of ['account', 'zone', 'setting', 'rulebook_version'] as const) {
    const { rows } = await sql<{
      one: 1
    }>`select 1 as one from ${sql.table(table)} limit 1`.execute(db)
    if (rows.length > 0) return false
  }
  return true
}

async function insertLines(tx: Tx, file: string): Promise<void> {
  let table: TableName | null = null
  let waiting: Values[] = []
  const flush = async (): Promise<void> => {
    if (table !== null) await insertRows(tx, table, waiting)
    waiting = []
  }
  for await (const text of backupLines(file)) {
    const line: unknown = JSON.parse(text)
    if (Array.isArray(line)) {
      assert(table !== null, 'backup: a row before its table')
      waiting.push(rowOf(table, line))
      if (waiting.length === AT_ONCE) await flush()
      continue
    }
    await flush()
    table = tableOf(line)
  }
  await flush()
}

function tableOf(line: unknown): TableName | null {
  if (typeof line !== 'object' || line === null || !('table' in line)) return null
  return TABLES_IN_ORDER.find((name) => name === line.table) ?? null
}

function rowOf(table: TableName, values: readonly unknown[]): Values {
  return Object.fromEntries(
    // A mark is numbered by the database that keeps it.
    SCHEMA_COLUMNS[table].flatMap((column, i) =>
      table === 'row_touch' && column === 'id' ? [] : [[column, valueOf(values[i])]],
    ),
  )
}

function valueOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('base64' in value)) return value
  return Buffer.from(String(value.base64), 'base64')
}

async function insertRows(tx: Tx, table: TableName, rows: readonly Values[]): Promise<void> {
  if (rows.length === 0) return
  await insertAll(tx, table, rows as unknown as Insertable<Database[typeof table]>[])
}
