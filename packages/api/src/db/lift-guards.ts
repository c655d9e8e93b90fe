import { sql } from 'kysely'
import type { Tx } from './database.ts'
import { dialectOf } from './dialect.ts'

/**
 * Takes triggers and references away for the rest of a transaction in which a whole county is put back, and answers
 * with what puts them in force again: the rows bring their own notes and trail, and may come in any order.
 */
export async function liftGuards(tx: Tx): Promise<() => Promise<void>> {
  return dialectOf(tx) === 'sqlite' ? liftOnSqlite(tx) : liftOnPostgres(tx)
}

async function liftOnSqlite(tx: Tx): Promise<() => Promise<void>> {
  await run(tx, 'pragma defer_foreign_keys = on')
  const { rows } = await sql<{
    name: string
    text: string
  }>`select name, sql as text from sqlite_master where type = 'trigger'`.execute(tx)
  for (const { name } of rows) await run(tx, `drop trigger "${name}"`)
  return async () => {
    for (const { text } of rows) await run(tx, text)
  }
}

async function liftOnPostgres(tx: Tx): Promise<() => Promise<void>> {
  const { rows: tables } = await sql<{
    name: string
  }>`select tablename as name from pg_tables where schemaname = current_schema()`.execute(tx)
  const { rows: references } = await sql<{ table: string; name: string; text: string }>`
    select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as text
    from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace
  `.execute(tx)
  for (const { table, name } of references) {
    await run(tx, `alter table ${table} drop constraint "${name}"`)
  }
  for (const { name } of tables) await run(tx, `alter table "${name}" disable trigger user`)
  return async () => {
    for (const { name } of tables) await run(tx, `alter table "${name}" enable trigger user`)
    for (const { table, name, text } of references) {
      await run(tx, `alter table ${table} add constraint "${name}" ${text}`)
    }
  }
}

async function run(tx: Tx, text: string): Promise<void> {
  await sql.raw(text).execute(tx)
}
