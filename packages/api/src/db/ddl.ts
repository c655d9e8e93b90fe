import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Dialect } from './database.ts'
import { dialectOf } from './dialect.ts'

/**
 * The words in which the two databases differ, for migrations. A migration is frozen, so what is here may be
 * added to but never changed. Columns are `not null` unless their rest says `null`.
 */
export class Ddl {
  readonly dialect: Dialect
  readonly #db: Kysely<unknown>

  constructor(db: Kysely<unknown>) {
    this.#db = db
    this.dialect = dialectOf(db)
  }

  /** Text compared by bytes on both databases: what has an order or an equality must not depend on a locale. */
  text(name: string, rest = ''): string {
    return this.#column(name, this.#textType(), rest)
  }

  /** The text primary key of a table. */
  id(name = 'id'): string {
    return this.text(name, 'primary key')
  }

  /** A text column that names a row of another table. */
  ref(name: string, target: string, rest = ''): string {
    return this.text(name, `${rest} references ${target}`)
  }

  /** Text out of a fixed list. */
  oneOf(name: string, values: readonly string[], rest = ''): string {
    const list = values.map((value) => `'${value}'`).join(', ')
    return this.text(name, `${rest} check (${name} in (${list}))`)
  }

  /** A whole number of 32 bits. */
  int(name: string, rest = ''): string {
    return this.#column(name, 'integer', rest)
  }

  /** A truth, 0 or 1. */
  bool(name: string): string {
    return this.int(name, `check (${name} in (0, 1))`)
  }

  /** An amount in fen that a JavaScript number holds exactly. STRICT and bigint refuse half a fen. */
  fen(name: string): string {
    const type = this.dialect === 'sqlite' ? 'integer' : 'bigint'
    return this.#column(name, type, `check (abs(${name}) <= 9007199254740991)`)
  }

  /** A whole number that may pass 32 bits: a place in a sequence that never ends. */
  big(name: string, rest = ''): string {
    return this.#column(name, this.dialect === 'sqlite' ? 'integer' : 'bigint', rest)
  }

  /** A primary key that the database counts up by itself. */
  serial(name: string): string {
    const rest =
      this.dialect === 'sqlite' ? 'primary key' : 'generated always as identity primary key'
    return this.big(name, rest)
  }

  /** A legal date, `YYYY-MM-DD`. */
  day(name: string, rest = ''): string {
    return this.text(name, `${rest} check (${this.#matches(name, 'dddd-dd-dd')})`)
  }

  /** An instant, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
  at(name: string, rest = ''): string {
    return this.text(name, `${rest} check (${this.#matches(name, 'dddd-dd-ddTdd:dd:dd.dddZ')})`)
  }

  /** A SHA-256 in lower-case hexadecimal. */
  sha(name: string, rest = ''): string {
    const test =
      this.dialect === 'sqlite'
        ? `length(${name}) = 64 and ${name} not glob '*[^0-9a-f]*'`
        : `${name} ~ '^[0-9a-f]{64}$'`
    return this.text(name, `${rest} check (${test})`)
  }

  /** Bytes. */
  blob(name: string, rest = ''): string {
    return this.#column(name, this.dialect === 'sqlite' ? 'blob' : 'bytea', rest)
  }

  /** Creates a table of these columns and constraints; STRICT on SQLite. */
  async table(name: string, parts: readonly string[]): Promise<void> {
    await this.#run(`create table ${name} (\n  ${parts.join(',\n  ')}\n)${this.#strict('strict')}`)
  }

  /** A table with a natural primary key: SQLite keeps its rows in the order of that key, without a second index. */
  async keyedTable(name: string, parts: readonly string[]): Promise<void> {
    const options = this.#strict('strict, without rowid')
    await this.#run(`create table ${name} (\n  ${parts.join(',\n  ')}\n)${options}`)
  }

  /** `on`: the table and its columns, `zone (code)`; with a condition for a partial index. */
  async index(name: string, on: string): Promise<void> {
    await this.#run(`create index ${name} on ${on}`)
  }

  async uniqueIndex(name: string, on: string): Promise<void> {
    await this.#run(`create unique index ${name} on ${on}`)
  }

  async dropIndex(name: string): Promise<void> {
    await this.#run(`drop index ${name}`)
  }

  /** Adds a column to a table that may have rows: what is not null needs a default. */
  async addColumn(table: string, column: string): Promise<void> {
    await this.#run(`alter table ${table} add column ${column}`)
  }

  async dropColumn(table: string, column: string): Promise<void> {
    await this.#run(`alter table ${table} drop column ${column}`)
  }

  /** To be called once, before the first `appendOnly`. */
  async createAppendOnlyFunction(): Promise<void> {
    if (this.dialect === 'sqlite') return
    await this.#run(`create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'append-only table: %', tg_table_name;
      end $$`)
  }

  async dropAppendOnlyFunction(): Promise<void> {
    if (this.dialect === 'postgres') await this.#run('drop function refuse_change()')
  }

  /** From now on rows of the table can be inserted, never changed or removed. */
  async appendOnly(table: string): Promise<void> {
    if (this.dialect === 'postgres') {
      await this.#run(`create trigger ${table}_append_only
        before update or delete or truncate on ${table}
        for each statement execute function refuse_change()`)
      return
    }
    for (const change of ['update', 'delete']) {
      await this.#run(`create trigger ${table}_no_${change} before ${change} on ${table}
        begin select raise(abort, 'append-only table: ${table}'); end`)
    }
  }

  /** Drops the tables one after the other: children first. */
  async drop(tables: readonly string[]): Promise<void> {
    for (const table of tables) await this.#run(`drop table ${table}`)
  }

  #textType(): string {
    return this.dialect === 'sqlite' ? 'text' : 'text collate "C"'
  }

  #strict(options: string): string {
    return this.dialect === 'sqlite' ? ` ${options}` : ''
  }

  #column(name: string, type: string, rest: string): string {
    const nullable = /\bnull\b/.test(rest) ? '' : ' not null'
    return `${name} ${type}${nullable} ${rest}`.trimEnd()
  }

  /** A condition on the shape of text; `d` stands for a digit, everything else for itself. */
  #matches(name: string, shape: string): string {
    if (this.dialect === 'sqlite') return `${name} glob '${shape.replaceAll('d', '[0-9]')}'`
    return `${name} ~ '^${shape.replaceAll('.', '[.]').replaceAll('d', '[0-9]')}$'`
  }

  async #run(text: string): Promise<void> {
    await sql.raw(text).execute(this.#db)
  }
}
