import { readdirSync } from 'node:fs'
import { sql } from 'kysely'
import { NO_MIGRATIONS } from 'kysely/migration'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '../src/db/database.ts'
import {
  NewerDatabaseError,
  createMigrator,
  migrateToLatest,
  schemaState,
} from '../src/db/migrate.ts'
import { MIGRATIONS } from '../src/db/migrations/index.ts'
import { openDatabase } from '../src/db/open-database.ts'
import {
  EVERY_COLUMN_IS_LISTED,
  SCHEMA_COLUMNS,
  TABLES_IN_ORDER,
} from '../src/db/schema-columns.ts'
import { eachDialect } from '../testing/each-dialect.ts'
import type { TestDatabase } from '../testing/each-dialect.ts'

const names = Object.keys(MIGRATIONS)

test('the index names the files, in their order', () => {
  const files = readdirSync(new URL('../src/db/migrations/', import.meta.url))
    .filter((file) => file !== 'index.ts')
    .map((file) => file.replace(/\.ts$/, ''))
    .sort()
  expect(names).toEqual(files)
  expect(names.every((name) => /^\d{8}T\d{9}Z-[a-z-]+$/.test(name))).toBe(true)
})

async function columnsOf(db: Db): Promise<Record<string, string[]>> {
  const tables = await db.introspection.getTables()
  return Object.fromEntries(
    tables.map((table) => [table.name, table.columns.map((column) => column.name)]),
  )
}

async function nullableColumns(db: Db): Promise<string[]> {
  const tables = await db.introspection.getTables()
  return tables
    .flatMap((table) =>
      table.columns
        .filter((column) => column.isNullable)
        .map((column) => `${table.name}.${column.name}`),
    )
    .sort()
}

describe.each(eachDialect)('migrations on $name', ({ name, openEmpty }) => {
  let opened: TestDatabase
  let db: Db
  beforeEach(async () => {
    opened = await openEmpty()
    db = opened.db
  })
  afterEach(() => opened.close())

  test('all up, all down, all up again', async () => {
    await expect(schemaState(db)).resolves.toBe('empty')
    await expect(migrateToLatest(db)).resolves.toEqual({ applied: names })
    const first = await columnsOf(db)
    const down = await createMigrator(db).migrateTo(NO_MIGRATIONS)
    expect(down.error).toBeUndefined()
    await expect(columnsOf(db)).resolves.toEqual({})
    await expect(migrateToLatest(db)).resolves.toEqual({ applied: names })
    await expect(columnsOf(db)).resolves.toEqual(first)
    await expect(migrateToLatest(db)).resolves.toEqual({ applied: [] })
    await expect(schemaState(db)).resolves.toBe('current')
  })

  test('the database has the tables and columns of the types, and no others', async () => {
    await migrateToLatest(db)
    expect(EVERY_COLUMN_IS_LISTED).toBe(true)
    await expect(columnsOf(db)).resolves.toEqual(SCHEMA_COLUMNS)
    await expect(nullableColumns(db)).resolves.toMatchFileSnapshot('expected/nullable-columns.txt')
  })

  test('tables are listed parents first', async () => {
    await migrateToLatest(db)
    const text =
      name === 'sqlite'
        ? `select m.name as child, f."table" as parent
           from sqlite_master m join pragma_foreign_key_list(m.name) f where m.type = 'table'`
        : `select conrelid::regclass::text as child, confrelid::regclass::text as parent
           from pg_constraint where contype = 'f'`
    const { rows } = await sql.raw<{ child: string; parent: string }>(text).execute(db)
    expect(rows.length).toBeGreaterThan(40)
    const order: readonly string[] = TABLES_IN_ORDER
    const wrong = rows.filter(
      ({ child, parent }) => child !== parent && order.indexOf(parent) >= order.indexOf(child),
    )
    expect(wrong).toEqual([])
  })

  test('every text column is compared by bytes', async () => {
    await migrateToLatest(db)
    const text =
      name === 'sqlite'
        ? `select name from sqlite_master where sql like '%collate%'`
        : `select table_name, column_name from information_schema.columns
           where table_schema = 'public' and data_type = 'text' and collation_name is distinct from 'C'
           and table_name not like 'kysely%'`
    const { rows } = await sql.raw(text).execute(db)
    expect(rows).toEqual([])
  })

  test('two processes that start at once migrate once', async () => {
    const other = openDatabase(opened.url)
    try {
      const reports = await Promise.all([migrateToLatest(db), migrateToLatest(other)])
      expect(reports.flatMap((report) => report.applied)).toEqual(names)
      await expect(schemaState(other)).resolves.toBe('current')
    } finally {
      await other.destroy()
    }
  })

  test('an older database is brought up, a newer one is left alone', async () => {
    const [first] = names
    if (first === undefined) throw new Error('no migrations')
    await createMigrator(db).migrateTo(first)
    await expect(schemaState(db)).resolves.toBe('older')
    await expect(migrateToLatest(db)).resolves.toEqual({ applied: names.slice(1) })
    const later = '20991231T000000000Z-later'
    await sql`insert into kysely_migration values (${later}, '2099-12-31T00:00:00.000Z')`.execute(
      db,
    )
    await expect(schemaState(db)).resolves.toBe('newer')
    await expect(migrateToLatest(db)).rejects.toThrow(NewerDatabaseError)
    await expect(migrateToLatest(db)).rejects.toThrow(/newer version of Yichi/)
  })

  test('a migration that fails leaves nothing behind', async () => {
    await sql`create table publicity_activity (x integer)`.execute(db)
    await expect(migrateToLatest(db)).rejects.toThrow(/already exists/)
    await expect(columnsOf(db)).resolves.toEqual({ publicity_activity: ['x'] })
    await expect(schemaState(db)).resolves.toBe('empty')
  })
})
