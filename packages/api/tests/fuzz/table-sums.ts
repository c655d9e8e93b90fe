import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../src/db/database.ts'
import { TABLES_IN_ORDER } from '../../src/db/schema-columns.ts'

/** What a refused call may leave behind: that it was refused, and that the person was there. */
const MAY_CHANGE: readonly string[] = [
  'alert',
  'attempt',
  'audit_change',
  'audit_event',
  'audit_head',
  'own_attempt',
  'own_session',
  'row_touch',
  'session',
]

/** A digest of the rows of each table but the excepted, by its name. */
export async function tableSums(
  db: Db,
  except = MAY_CHANGE,
): Promise<Readonly<Record<string, string>>> {
  const sums: Record<string, string> = {}
  for (const table of TABLES_IN_ORDER.filter((name) => !except.includes(name))) {
    const { rows } = await sql`select * from ${sql.table(table)}`.execute(db)
    const lines = rows.map((row) => JSON.stringify(row)).toSorted()
    sums[table] = createHash('sha256').update(lines.join('\n')).digest('hex')
  }
  return sums
}
