import { assert } from '@yichi/domain/kernel/assert'
import { sql } from 'kysely'
import type { Db } from './database.ts'
import { dialectOf } from './dialect.ts'
import { TABLES_IN_ORDER } from './schema-columns.ts'

/**
 * Gives a role of the PostgreSQL server what the program needs to work, and no more: it reads and adds everywhere,
 * changes and removes where that is not append-only, and owns nothing, so it can lift no trigger. To be run by the
 * owner of the tables after each migration.
 */
export async function grantWork(db: Db, role: string): Promise<void> {
  assert(dialectOf(db) === 'postgres', 'grant: SQLite has no roles')
  const worker = sql.id(role)
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where t.tgname = c.relname || '_append_only'`.execute(db)
  const kept = new Set(rows.map(({ name }) => name))
  await db.transaction().execute(async (tx) => {
    await sql`revoke all on all tables in schema public from ${worker}`.execute(tx)
    await sql`grant usage on schema public to ${worker}`.execute(tx)
    await sql`grant select on all tables in schema public to ${worker}`.execute(tx)
    for (const table of TABLES_IN_ORDER) {
      await sql`grant insert on ${sql.table(table)} to ${worker}`.execute(tx)
      if (kept.has(table)) continue
      await sql`grant update, delete on ${sql.table(table)} to ${worker}`.execute(tx)
    }
  })
}
