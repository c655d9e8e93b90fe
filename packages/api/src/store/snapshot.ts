import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { dialectOf } from '../db/dialect.ts'

/**
 * Runs several reads against one state of the database, so that the figures of a page agree with each other.
 * It takes no write lock: SQLite reads a deferred snapshot, PostgreSQL a repeatable one that may only read.
 */
export async function readSnapshot<T>(db: Db, body: (db: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) return body(db)
  return db.connection().execute(async (connection) => {
    const begin =
      dialectOf(connection) === 'sqlite'
        ? sql`begin deferred`
        : sql`begin isolation level repeatable read read only`
    await begin.execute(connection)
    try {
      return await body(connection)
    } finally {
      // Nothing was written: giving the snapshot back is the same as throwing it away.
      await sql`rollback`.execute(connection)
    }
  })
}
