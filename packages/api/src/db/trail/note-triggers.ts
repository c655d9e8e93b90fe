import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { dialectOf } from '../dialect.ts'
import { SEALED } from '../sealed-tables.ts'

/** A table whose changes are noted, and the column that names the sealed row they belong to. */
interface Noted {
  readonly table: string
  readonly sealed: string
  readonly column: string
}

/**
 * Puts the triggers on every sealed table, and on those of their parts, that note a changed row in `row_touch`.
 * They follow from the list of sealed tables and are made anew after each migration.
 */
export async function installNotes(db: Kysely<unknown>): Promise<void> {
  const dialect = dialectOf(db)
  for (const noted of allNoted()) {
    const statements = dialect === 'sqlite' ? onSqlite(noted) : onPostgres(noted)
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}

function allNoted(): Noted[] {
  return [...SEALED.values()].flatMap(({ table, key, parts }) => [
    { table, sealed: table, column: key },
    ...parts.map((part) => ({ table: part.table, sealed: table, column: part.by })),
  ])
}

function onSqlite({ table, sealed, column }: Noted): string[] {
  const note = (row: 'new' | 'old'): string =>
    `insert into row_touch (table_name, row_key) values ('${sealed}', ${row}."${column}");`
  const trigger = (name: string, when: string, row: 'new' | 'old'): string[] => [
    `drop trigger if exists note_${table}_${name}`,
    `create trigger note_${table}_${name} ${when} begin ${note(row)} end`,
  ]
  return [
    ...trigger('insert', `after insert on "${table}"`, 'new'),
    ...trigger('update', `after update on "${table}"`, 'new'),
    // A row that goes over to another leaves a mark on the one it was part of.
    ...trigger('move', `after update on "${table}" when old."${column}" <> new."${column}"`, 'old'),
    ...trigger('delete', `after delete on "${table}"`, 'old'),
  ]
}

/** One call a statement, not a row: a thousand lines of a posting leave one note. */
function onPostgres({ table, sealed, column }: Noted): string[] {
  const trigger = (name: string, event: string, rows: 'new' | 'old'): string[] => [
    `drop trigger if exists note_${table}_${name} on "${table}"`,
    `create trigger note_${table}_${name} after ${event} on "${table}"
      referencing ${rows} table as touched for each statement execute function note_${table}()`,
  ]
  return [
    `create or replace function note_${table}() returns trigger language plpgsql as $$
      begin
        insert into row_touch (table_name, row_key)
          select distinct '${sealed}', "${column}"::text from touched;
        return null;
      end $$`,
    ...trigger('insert', 'insert', 'new'),
    ...trigger('update', 'update', 'new'),
    ...trigger('move', 'update', 'old'),
    ...trigger('delete', 'delete', 'old'),
  ]
}
