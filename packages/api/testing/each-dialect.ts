import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { inject } from 'vitest'
import type { Db, Dialect } from '../src/db/database.ts'
import { migrateToLatest } from '../src/db/migrate.ts'
import { openDatabase } from '../src/db/open-database.ts'
import { openPostgres } from '../src/db/open-postgres.ts'
import { TABLES_IN_ORDER } from '../src/db/schema-columns.ts'
import { TEMPLATE_DATABASE, databaseUrl } from './postgres-server.ts'

/** A database of one test. */
export interface TestDatabase {
  readonly db: Db
  /** Opens the same database again: `openDatabase(url)`. */
  readonly url: string
  /** Closes the handle and removes the database. */
  readonly close: () => Promise<void>
}

export interface TestDialect {
  readonly name: Dialect
  /** A fresh migrated database. */
  readonly open: () => Promise<TestDatabase>
  /** A fresh database without any table. */
  readonly openEmpty: () => Promise<TestDatabase>
}

/** For `describe.each(eachDialect)('… on $name', ({ open }) => …)`. PostgreSQL needs `postgres-global-setup`. */
export const eachDialect: readonly TestDialect[] = [
  {
    name: 'sqlite',
    open: async () => openSqliteFile(await (migrated ??= migratedFile())),
    openEmpty: () => openSqliteFile(),
  },
  {
    name: 'postgres',
    open: async () => {
      const name = emptied.pop() ?? (await createDatabase(TEMPLATE_DATABASE))
      return openPostgresDatabase(name, empty)
    },
    openEmpty: async () => openPostgresDatabase(await createDatabase('template0'), dropDatabase),
  },
]

/** Databases of this test file that were used and emptied: a copy of the template costs far more. */
const emptied: string[] = []

/** The bytes of a migrated SQLite file. */
let migrated: Promise<Buffer> | undefined

async function migratedFile(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'yichi-sqlite-'))
  const path = join(folder, 'template.db')
  const db = openDatabase(path)
  await migrateToLatest(db)
  await db.destroy()
  const content = await readFile(path)
  await rm(folder, { recursive: true, force: true })
  return content
}

async function openSqliteFile(content?: Buffer): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'yichi-sqlite-'))
  const path = join(folder, 'county.db')
  if (content !== undefined) await writeFile(path, content)
  const url = `sqlite:${path}`
  const db = openDatabase(url)
  // What a power cut would lose is no matter here.
  await sql`pragma synchronous = off`.execute(db)
  const close = async (): Promise<void> => {
    await db.destroy()
    await rm(folder, { recursive: true, force: true })
  }
  return { db, url, close }
}

async function openPostgresDatabase(
  name: string,
  leave: (name: string) => Promise<void>,
): Promise<TestDatabase> {
  const url = databaseUrl(inject('postgresUrl'), name)
  const db = openDatabase(url)
  const close = async (): Promise<void> => {
    await db.destroy()
    await leave(name)
  }
  return { db, url, close }
}

async function createDatabase(template: string): Promise<string> {
  const name = `yichi_${randomBytes(8).toString('hex')}`
  await command('postgres', `create database ${name} template ${template} strategy file_copy`)
  return name
}

async function dropDatabase(name: string): Promise<void> {
  await command('postgres', `drop database ${name} with (force)`)
}

/** Removes every row, of append-only tables too: as a replica the server fires no trigger. */
async function empty(name: string): Promise<void> {
  const deletions = TABLES_IN_ORDER.map((table) => `delete from "${table}";`)
  await command(name, `set session_replication_role = replica; ${deletions.join(' ')}`)
  emptied.push(name)
}

async function command(database: string, text: string): Promise<void> {
  const db = openPostgres(databaseUrl(inject('postgresUrl'), database), { max: 1 })
  try {
    await sql.raw(text).execute(db)
  } finally {
    await db.destroy()
  }
}
