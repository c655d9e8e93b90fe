import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '../src/db/database.ts'
import { insertAll } from '../src/db/insert-all.ts'
import { decodeCursor, encodeCursor, keysetAfter, keysetBefore } from '../src/db/keyset.ts'
import { UnitOfWork } from '../src/db/unit-of-work.ts'
import { eachDialect } from '../testing/each-dialect.ts'
import type { TestDatabase } from '../testing/each-dialect.ts'

let opened: TestDatabase
let db: Db
let uow: UnitOfWork

describe.each(eachDialect)('pages by key on $name', ({ name, open }) => {
  beforeEach(async () => {
    opened = await open()
    db = opened.db
    uow = new UnitOfWork(db)
  })
  afterEach(() => opened.close())

  test('pages by key follow each other without gap or overlap, in the order of bytes', async () => {
    const keys = ['B', 'a', 'Z', 'b', '一', '户', 'é', '10', '9']
    await uow.run(({ tx }) =>
      insertAll(
        tx,
        'setting',
        keys.flatMap((key) => [{ key, value: key < 'a' ? '1' : '2' }]),
      ),
    )
    const expected = [...keys].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    const walk = async (descending: boolean): Promise<string[]> => {
      const seen: string[] = []
      let cursor: string | undefined
      for (;;) {
        let query = db.selectFrom('setting').select(['value', 'key']).limit(2)
        const order = descending ? 'desc' : 'asc'
        query = query.orderBy('value', order).orderBy('key', order)
        if (cursor !== undefined) {
          const after = decodeCursor(cursor, 2)
          const next = descending ? keysetBefore : keysetAfter
          query = query.where((eb) => next(eb, ['value', 'key'], after))
        }
        const page = await query.execute()
        seen.push(...page.map((row) => row.key))
        const last = page.at(-1)
        if (last === undefined) return seen
        cursor = encodeCursor([last.value, last.key])
      }
    }
    await expect(walk(false)).resolves.toEqual(expected)
    await expect(walk(true)).resolves.toEqual(expected.reverse())
  })

  test('a page is searched in the index on all its columns', async () => {
    const query = db
      .selectFrom('household')
      .select('code')
      .where((eb) => keysetAfter(eb, ['zone_id', 'code'], ['z', '03-0042']))
      .orderBy('zone_id')
      .orderBy('code')
      .limit(50)
    if (name === 'sqlite') {
      const plan = await query.explain(undefined, sql`query plan`)
      expect(JSON.stringify(plan)).toMatch(/household_zone \(\(zone_id,code\)>/)
    } else {
      const plan = await db.connection().execute(async (connection) => {
        await sql`set enable_seqscan = off`.execute(connection)
        const { sql: text, parameters } = query.compile()
        return connection.executeQuery({ ...query.compile(), sql: `explain ${text}`, parameters })
      })
      expect(JSON.stringify(plan.rows)).toMatch(/Index Cond: \(ROW\(zone_id, code\) > /)
    }
  })
})

test.each(['', 'x', 'bm90IGpzb24', encodeCursor(['a']), encodeCursor(['a', 1.5]), 'WyJhIiwgMV0'])(
  'the cursor %j is refused',
  (cursor) => {
    expect(() => decodeCursor(cursor, 2)).toThrow('cursor')
  },
)
