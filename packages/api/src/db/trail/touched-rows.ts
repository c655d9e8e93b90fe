import { assert } from '@yichi/domain/kernel/assert'
import { CompiledQuery } from 'kysely'
import { sha256Hex } from '../../observe/hash.ts'
import type { Tx } from '../database.ts'
import { dialectOf } from '../dialect.ts'
import { SEALED } from '../sealed-tables.ts'
import { rowDigests } from './row-digests.ts'

/** What a transaction did to one sealed row: its digest before and after; null where it was not there. */
export interface RowChange {
  readonly table: string
  readonly key: string
  readonly before: string | null
  readonly after: string | null
}

/** So many rows of one table are digested at a time. */
const CHUNK = 1_000

const TOUCHED = (place: string): string => `select t.table_name as "table", t.row_key as "key",
  (select c.after_sha256 from audit_change c where c.table_name = t.table_name and c.row_key = t.row_key
    order by c.seq desc limit 1) as "before"
  from row_touch t where t.id > ${place} group by t.table_name, t.row_key
  order by t.table_name, t.row_key`

type Touched = Omit<RowChange, 'after'>

/** The last note there is; 0 when there is none, as it should be while nothing is under way. */
export async function lastTouch(tx: Tx): Promise<number> {
  const query = CompiledQuery.raw('select coalesce(max(id), 0) as last from row_touch')
  const { rows } = await tx.executeQuery<{ last: number }>(query)
  return rows[0]?.last ?? 0
}

/**
 * What was changed since the given note, in the order of table and key, and the notes of it are removed. Notes up
 * to the given one are left: they are of a change that was made past the program.
 */
export async function takeTouched(tx: Tx, since: number): Promise<readonly RowChange[]> {
  const place = dialectOf(tx) === 'sqlite' ? '?' : '$1'
  const { rows } = await tx.executeQuery<Touched>(CompiledQuery.raw(TOUCHED(place), [since]))
  if (rows.length === 0) return []
  const changes: RowChange[] = []
  for (const [table, touched] of byTable(rows)) {
    const sealed = SEALED.get(table)
    assert(sealed !== undefined, 'trail: a note of a table that is not sealed')
    for (let start = 0; start < touched.length; start += CHUNK) {
      const some = touched.slice(start, start + CHUNK)
      const after = await rowDigests(
        tx,
        sealed,
        some.map(({ key }) => key),
      )
      for (const { key, before } of some) {
        const change = { table, key, before, after: after.get(key) ?? null }
        if (change.after !== before) changes.push(change)
      }
    }
  }
  await tx.executeQuery(CompiledQuery.raw(`delete from row_touch where id > ${place}`, [since]))
  return changes
}

function byTable(rows: readonly Touched[]): Map<string, Touched[]> {
  const tables = new Map<string, Touched[]>()
  for (const row of rows) {
    const known = tables.get(row.table)
    if (known === undefined) tables.set(row.table, [row])
    else known.push(row)
  }
  return tables
}

/** The digest that binds changes to their event: SHA-256 of canonical JSON, one list a change. */
export function changesDigest(changes: readonly RowChange[]): string {
  const rows = changes.map(({ table, key, before, after }) => [table, key, before, after])
  return sha256Hex(JSON.stringify(rows))
}
