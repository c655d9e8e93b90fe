import { assert } from '@yichi/domain/kernel/assert'
import { CompiledQuery } from 'kysely'
import { sha256Hex } from '../../observe/hash.ts'
import type { Db, Dialect, Tx } from '../database.ts'
import { dialectOf } from '../dialect.ts'
import { SCHEMA_COLUMNS } from '../schema-columns.ts'
import type { SealedPart, SealedTable } from '../sealed-tables.ts'

/** A row as it is digested: columns in the order of canonical JSON; bytes in hexadecimal. */
type PlainRow = Readonly<Record<string, string | number | null>>

/** Columns of bytes, by their names on both databases. */
const BYTES = /_cipher$/

/**
 * The digest of each sealed row among the keys, by key: SHA-256 of the canonical JSON of the row with its parts.
 * A key without a row is left out. Equal rows have equal digests on both databases.
 */
export async function rowDigests(
  db: Db | Tx,
  sealed: SealedTable,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsBy(db, { table: sealed.table, by: sealed.key, order: sealed.key }, keys)
  if (sealed.parts.length === 0) {
    return new Map([...rows].map(([key, [row]]) => [key, sha256Hex(`{"row":${textOf(row)}}`)]))
  }
  const parts: (readonly [string, ReadonlyMap<string, readonly PlainRow[]>])[] = []
  for (const part of sealed.parts) parts.push([part.table, await rowsBy(db, part, keys)])
  const digestOf = (key: string, row: PlainRow | undefined): string => {
    const of = parts.map(([table, all]) => `"${table}":${textOf(all.get(key) ?? [])}`)
    return sha256Hex(`{"parts":{${of.join(',')}},"row":${textOf(row)}}`)
  }
  return new Map([...rows].map(([key, [row]]) => [key, digestOf(key, row)]))
}

const textOf = (value: unknown): string => {
  assert(value !== undefined, 'row digest: a key without its row')
  return JSON.stringify(value)
}

async function rowsBy(
  db: Db | Tx,
  part: SealedPart,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly PlainRow[]>> {
  const dialect = dialectOf(db)
  const parameter = dialect === 'sqlite' ? JSON.stringify(keys) : keys
  const query = CompiledQuery.raw(rowsText(dialect, part), [parameter])
  const { rows } = await db.executeQuery<PlainRow>(query)
  const found = new Map<string, PlainRow[]>()
  for (const row of rows) {
    const key = String(row[part.by])
    const known = found.get(key)
    if (known === undefined) found.set(key, [row])
    else known.push(row)
  }
  return found
}

const texts = new Map<string, string>()

function rowsText(dialect: Dialect, { table, by, order }: SealedPart): string {
  const name = `${dialect} ${table}`
  const known = texts.get(name)
  if (known !== undefined) return known
  const hex = (column: string): string =>
    dialect === 'sqlite' ? `lower(hex("${column}"))` : `encode("${column}", 'hex')`
  const plain = (column: string): string =>
    BYTES.test(column)
      ? `case when "${column}" is null then null else ${hex(column)} end as "${column}"`
      : `"${column}"`
  const columns = [...SCHEMA_COLUMNS[table]].sort().map(plain).join(', ')
  const among = dialect === 'sqlite' ? 'in (select value from json_each(?))' : '= any($1)'
  const column = dialect === 'postgres' && by === 'year' ? `"${by}"::text` : `"${by}"`
  const text = `select ${columns} from "${table}" where ${column} ${among} order by "${by}", "${order}"`
  texts.set(name, text)
  return text
}
