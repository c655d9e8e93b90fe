import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Migration } from 'kysely/migration'
import { systemClock } from '../observe/clock.ts'
import { createIds } from '../observe/ids.ts'
import type { Db, Tx } from './database.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { withRetry } from './retry.ts'
import { installNotes } from './trail/note-triggers.ts'
import { sealRows } from './trail/seal-rows.ts'
import { machineEvent } from './trail/trail.ts'

/** Where a database stands against this program. */
export type SchemaState = 'empty' | 'current' | 'older' | 'newer'

/** The migrations that ran, in order; none when the database was current. */
export interface MigrationReport {
  readonly applied: readonly string[]
}

/** Thrown for a database that a later version of the program has changed. Nothing was written. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError'
}

const MIGRATION_TABLE = 'kysely_migration'

/** A migrator of this program's migrations, all of a run in one transaction on both databases. */
export function createMigrator(db: Db): Migrator {
  return new Migrator({ db, provider: { getMigrations: () => Promise.resolve(sealedAtTheEnd()) } })
}

/**
 * The last migration also puts the watch over the sealed tables in order, in the transaction of the run: a table
 * has another form now, and its rows other digests.
 */
function sealedAtTheEnd(): Readonly<Record<string, Migration>> {
  const [name, last] = Object.entries(MIGRATIONS).at(-1) ?? []
  if (name === undefined || last === undefined) return MIGRATIONS
  const up: Migration['up'] = async (db) => {
    await last.up(db)
    await installNotes(db)
    const event = { id: createIds()(), at: systemClock(), action: 'database-migrated' }
    const detail = JSON.stringify({ migration: name })
    await sealRows(db as unknown as Tx, machineEvent({ ...event, detail }))
  }
  return { ...MIGRATIONS, [name]: { ...last, up } }
}

/** Compares the migrations the database has seen with those of this program. Writes nothing. */
export async function schemaState(db: Db): Promise<SchemaState> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === MIGRATION_TABLE)) return 'empty'
  const { rows } = await sql<{
    name: string
  }>`select name from ${sql.table(MIGRATION_TABLE)}`.execute(db)
  if (rows.length === 0) return 'empty'
  if (rows.some(({ name }) => MIGRATIONS[name] === undefined)) return 'newer'
  return rows.length === Object.keys(MIGRATIONS).length ? 'current' : 'older'
}

/**
 * Brings the database to this program's schema, or throws with the database as it was. Two processes may start
 * at once: one migrates, the other waits and finds nothing to do. Throws NewerDatabaseError on a newer database.
 */
export async function migrateToLatest(db: Db): Promise<MigrationReport> {
  return withRetry(async () => {
    const state = await schemaState(db)
    if (state === 'newer') {
      throw new NewerDatabaseError(
        'This database was last opened by a newer version of Yichi. Start that version, or restore a backup made by this one.',
      )
    }
    if (state === 'current') return { applied: [] }
    const { error, results } = await createMigrator(db).migrateToLatest()
    if (error !== undefined)
      throw error instanceof Error ? error : new Error('migration failed', { cause: error })
    return { applied: (results ?? []).map((result) => result.migrationName) }
  })
}
