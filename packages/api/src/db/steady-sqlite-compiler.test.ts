import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from './open-database.ts'

const db = openDatabase(':memory:')
afterAll(() => db.destroy())

test('a value is what it was, of every kind a column holds', async () => {
  const values = ['', '0012', '一尺', -7, 2 ** 53 - 1, null, Buffer.from([0, 255])]
  for (const value of values) {
    const { rows } = await sql<{ x: unknown; kind: string }>`
      select ${value} as x, typeof(${value}) as kind`.execute(db)
    expect(rows[0]?.x).toEqual(value)
  }
})

test('rows are found by it through the same index, and what is inserted is not touched', async () => {
  await sql`create table t (code text primary key, n integer not null) strict`.execute(db)
  const insert = sql`insert into t (code, n) values (${'007'}, ${7}), (${'08'}, ${8})`
  await insert.execute(db)
  const search = sql<{
    n: number
  }>`select n from t join json_each(${'["x"]'}) where code = ${'007'}`
  expect((await search.execute(db)).rows).toEqual([{ n: 7 }])
  const plan = sql<{ detail: string }>`explain query plan select n from t where code = ${'007'}`
  expect((await plan.execute(db)).rows[0]?.detail).toMatch(/SEARCH t USING INDEX .*\(code=\?\)/)
})

test('a statement with a join hides its parameters from the planner, an insert does not', () => {
  const { sql: joined } = db
    .selectFrom('session as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .select('a.id')
    .where('s.token_sha256', '=', 'x')
    .compile()
  expect(joined).toContain('= +?')
  const { sql: inserted } = db
    .insertInto('zone')
    .values({ id: 'x' } as never)
    .compile()
  expect(inserted).toMatch(/values \(\?\)/)
})
