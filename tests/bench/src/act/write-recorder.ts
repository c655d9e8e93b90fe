import type { Database, Db } from '@yichi/api/db/database'
import { sqliteDialect } from '@yichi/api/db/open-sqlite'
import { OuterGuard } from '@yichi/api/db/outer-guard'
import { Kysely } from 'kysely'

/** A statement that writes rows, as SQLite is given it. */
export interface Write {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** A county that tells what is written into it. */
export interface Recorded {
  readonly db: Db
  /** What was written since it was last asked, in order. */
  readonly take: () => readonly Write[]
}

/** Opens a county as ours is opened, with an ear on its statements. */
export function openRecorded(file: string): Recorded {
  let writes: Write[] = []
  const db = new Kysely<Database>({
    dialect: sqliteDialect(file, 'read-write'),
    plugins: [new OuterGuard()],
    log: ({ query: { sql, parameters } }) => {
      if (/^\s*(?:insert|update|delete)\b/i.test(sql)) writes.push({ sql, parameters })
    },
  })
  const take = (): readonly Write[] => {
    const taken = writes
    writes = []
    return taken
  }
  return { db, take }
}
