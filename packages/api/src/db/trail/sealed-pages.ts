import { CompiledQuery } from 'kysely'
import type { Db, Dialect, Tx } from '../database.ts'
import { dialectOf } from '../dialect.ts'
import { SEALED, type SealedTable } from '../sealed-tables.ts'
import { rowDigests } from './row-digests.ts'

/** A sealed row that is not what the trail says of it last. */
export interface SealDifference {
  readonly table: string
  readonly key: string
  /** Its digest in the trail; null when the trail knows no such row. */
  readonly sealed: string | null
  /** Its digest as it is; null when it is not there. */
  readonly found: string | null
}

export interface SealedPage {
  readonly table: string
  /** How many rows were looked at. */
  readonly rows: number
  readonly differences: readonly SealDifference[]
}

/** Reads what belongs together; by default through the handle as it is. */
export type PageReader = <T>(body: (db: Db) => Promise<T>) => Promise<T>

const PAGE = 500

/** Compares every sealed row with the last digest the trail has of it, a page at a time, table by table. */
export async function* sealedPages(db: Db | Tx, read?: PageReader): AsyncGenerator<SealedPage> {
  for (const sealed of SEALED.values()) {
    let after: string | null = ''
    while (after !== null) {
      const from: string = after
      const page: PageAndLast =
        read === undefined
          ? await onePage(db, sealed, from)
          : await read((snapshot) => onePage(snapshot, sealed, from))
      yield page
      after = page.last
    }
  }
}

interface PageAndLast extends SealedPage {
  /** The key after which the next page begins; null on the last one. */
  readonly last: string | null
}

async function onePage(db: Db | Tx, sealed: SealedTable, after: string): Promise<PageAndLast> {
  const { table } = sealed
  const keys = await keysAfter(db, sealed, after)
  const last = keys.length < PAGE ? null : (keys.at(-1) ?? null)
  const found = await rowDigests(db, sealed, keys)
  const known = await knownBetween(db, { table, after, last })
  return { table, rows: keys.length, differences: compare(table, found, known), last }
}

function compare(
  table: string,
  found: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, string | null>,
): SealDifference[] {
  const keys = [...new Set([...found.keys(), ...known.keys()])].sort()
  return keys
    .map((key) => ({
      table,
      key,
      sealed: known.get(key) ?? null,
      found: found.get(key) ?? null,
    }))
    .filter(({ sealed, found: now }) => sealed !== now)
}

async function keysAfter(
  db: Db | Tx,
  { table, key }: SealedTable,
  after: string,
): Promise<readonly string[]> {
  const dialect = dialectOf(db)
  const column = key === 'year' ? `cast("${key}" as text)${bytes(dialect)}` : `"${key}"`
  const text = `select ${column} as "key" from "${table}" where ${column} > ${dialect === 'sqlite' ? '?' : '$1'}
    order by ${column} limit ${PAGE}`
  const { rows } = await db.executeQuery<{ key: string }>(CompiledQuery.raw(text, [after]))
  return rows.map((row) => row.key)
}

const bytes = (dialect: Dialect): string => (dialect === 'postgres' ? ' collate "C"' : '')

interface Range {
  readonly table: string
  readonly after: string
  /** Null for all that follow. */
  readonly last: string | null
}

async function knownBetween(
  db: Db | Tx,
  { table, after, last }: Range,
): Promise<ReadonlyMap<string, string | null>> {
  const query = db
    .selectFrom('audit_change')
    .select(['row_key as key', 'after_sha256 as digest'])
    .where('table_name', '=', table)
    .where('row_key', '>', after)
    .orderBy('row_key')
    .orderBy('seq')
  const rows = await (last === null ? query : query.where('row_key', '<=', last)).execute()
  return new Map(rows.map(({ key, digest }) => [key, digest]))
}
