import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Db, Tx } from '../src/db/database.ts'
import { dialectOf } from '../src/db/dialect.ts'
import { insertAll } from '../src/db/insert-all.ts'
import { openDatabase } from '../src/db/open-database.ts'
import { UnitOfWork } from '../src/db/unit-of-work.ts'
import { HouseholdReader } from '../src/store/household/reader.ts'
import { eachDialect } from '../testing/each-dialect.ts'
import type { TestDatabase } from '../testing/each-dialect.ts'

let opened: TestDatabase
let db: Db
let uow: UnitOfWork

const put = (tx: Tx, key: string, value = 'x') =>
  tx.insertInto('setting').values({ key, value }).execute()

const get = async (key: string): Promise<string | undefined> => {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst()
  return row?.value
}

const coded = (code: string): Error => Object.assign(new Error(code), { code })

describe.each(eachDialect)('unit of work on $name', ({ name, open }) => {
  beforeEach(async () => {
    opened = await open()
    db = opened.db
    uow = new UnitOfWork(db, { wait: () => Promise.resolve() })
  })
  afterEach(() => opened.close())

  test('commits what the body wrote and gives back what it returned', async () => {
    await expect(uow.run(({ tx }) => put(tx, 'county').then(() => 42))).resolves.toBe(42)
    await expect(get('county')).resolves.toBe('x')
    expect(dialectOf(db)).toBe(name)
  })

  test('keeps nothing of a body that throws', async () => {
    const failing = uow.run(async ({ tx }) => {
      await put(tx, 'county')
      throw new Error('refused')
    })
    await expect(failing).rejects.toThrow('refused')
    await expect(get('county')).resolves.toBeUndefined()
  })

  test('does not nest', async () => {
    const nested = uow.run(() => new UnitOfWork(db).run(() => Promise.resolve(1)))
    await expect(nested).rejects.toThrow('it does not nest')
    await expect(uow.run(() => Promise.resolve('still usable'))).resolves.toBe('still usable')
  })

  test('the outer handle is refused inside, instead of hanging or leaving the transaction', async () => {
    await expect(uow.run(() => get('county'))).rejects.toThrow('outer handle')
    const counting = () => new HouseholdReader(db).count({ zoneIds: null })
    await expect(counting()).resolves.toBe(0)
    await expect(uow.run(counting), 'a prepared query').rejects.toThrow('outer handle')
  })

  test('works on two databases may be open in one another', async () => {
    const other = await open()
    try {
      await uow.run(async ({ tx }) => {
        await put(tx, 'here')
        await new UnitOfWork(other.db).run((inner) => put(inner.tx, 'there'))
      })
      await expect(get('here')).resolves.toBe('x')
      await expect(other.db.selectFrom('setting').selectAll().execute()).resolves.toHaveLength(1)
    } finally {
      await other.close()
    }
  })

  test('nothing leaks out before the commit', async () => {
    const other = openDatabase(opened.url)
    try {
      await uow.run(async ({ tx }) => {
        await put(tx, 'county')
        await expect(other.selectFrom('setting').selectAll().execute()).resolves.toEqual([])
      })
      await expect(other.selectFrom('setting').selectAll().execute()).resolves.toHaveLength(1)
    } finally {
      await other.destroy()
    }
  })

  test.each([
    ['committed', false],
    ['rolled back', true],
  ])('a transaction that was %s answers no more', async (_, fails) => {
    const kept: Tx[] = []
    const run = uow.run(async ({ tx }) => {
      kept.push(tx)
      await put(tx, 'county')
      if (fails) throw new Error('refused')
    })
    await run.catch(() => undefined)
    const [tx] = kept
    if (tx === undefined) throw new Error('the body did not run')
    await expect(put(tx, 'late')).rejects.toThrow(/committed|rolled back/)
    await expect(insertAll(tx, 'setting', [{ key: 'late', value: 'x' }])).rejects.toThrow()
    await expect(get('late')).resolves.toBeUndefined()
  })

  test('hooks run in order, after the commit, and only once the work is kept', async () => {
    const seen: string[] = []
    await uow.run(async ({ tx, onCommit }) => {
      onCommit(async () => void seen.push(`first sees ${await get('county')}`))
      onCommit(() => void seen.push('second'))
      await put(tx, 'county', 'Baihe')
      seen.push('body')
    })
    expect(seen).toEqual(['body', 'first sees Baihe', 'second'])
    const failing = uow.run(({ onCommit }) => {
      onCommit(() => void seen.push('never'))
      return Promise.reject(new Error('refused'))
    })
    await expect(failing).rejects.toThrow('refused')
    expect(seen).not.toContain('never')
  })

  test('a hook that fails is reported, not taken for failed work', async () => {
    const reports: unknown[] = []
    const told = new UnitOfWork(db, { onHookError: (error) => void reports.push(error) })
    const value = await told.run(({ onCommit }) => {
      onCommit(() => Promise.reject(new Error('printer is off')))
      return Promise.resolve('kept')
    })
    expect(value).toBe('kept')
    expect(reports).toEqual([new Error('printer is off')])
  })

  test.each(['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', '40001', '40P01'])(
    'on %s the whole body runs again, with fresh hooks',
    async (code) => {
      let tries = 0
      const seen: number[] = []
      await uow.run(async ({ tx, onCommit }) => {
        const current = ++tries
        onCommit(() => void seen.push(current))
        await put(tx, `try ${current}`)
        if (current < 3) throw coded(code)
      })
      expect(seen).toEqual([3])
      const rows = await db.selectFrom('setting').select('key').execute()
      expect(rows).toEqual([{ key: 'try 3' }])
    },
  )

  test('trying again has an end', async () => {
    const waits: number[] = []
    const patient = new UnitOfWork(db, { random: () => 1, wait: async (ms) => void waits.push(ms) })
    const total = () => waits.splice(0).reduce((sum, ms) => sum + ms, 0)
    await expect(patient.run(() => Promise.reject(coded('40001')))).rejects.toThrow('40001')
    expect(waits).toHaveLength(4)
    expect(total()).toBeLessThanOrEqual(5_000)
    await expect(patient.run(() => Promise.reject(coded('SQLITE_BUSY')))).rejects.toThrow()
    expect(total()).toBeLessThanOrEqual(5_000)
    await expect(patient.run(() => Promise.reject(coded('23505')))).rejects.toThrow('23505')
    expect(waits).toEqual([])
  })

  test('parallel works on one row all count', async () => {
    await uow.run(({ tx }) => put(tx, 'count', '0'))
    const one = async ({ tx }: { tx: Tx }): Promise<void> => {
      const row = await tx.selectFrom('setting').selectAll().executeTakeFirstOrThrow()
      const value = String(Number(row.value) + 1)
      await tx.updateTable('setting').set({ value }).where('key', '=', 'count').execute()
    }
    // On PostgreSQL each round has one winner, and five tries are all a loser has.
    const works = name === 'sqlite' ? 20 : 4
    const patient = new UnitOfWork(db)
    await Promise.all(Array.from({ length: works }, () => patient.run(one)))
    await expect(get('count')).resolves.toBe(String(works))
  })

  test('two processes race on one row and both end right', async () => {
    await uow.run(({ tx }) => put(tx, 'count', '0'))
    const other = openDatabase(opened.url)
    try {
      const first = new UnitOfWork(db)
      const second = new UnitOfWork(other)
      let tries = 0
      const slowly = async ({ tx }: { tx: Tx }): Promise<void> => {
        tries++
        const row = await tx.selectFrom('setting').selectAll().executeTakeFirstOrThrow()
        await new Promise((resolve) => setTimeout(resolve, 30))
        const value = String(Number(row.value) + 1)
        await tx.updateTable('setting').set({ value }).where('key', '=', 'count').execute()
      }
      await Promise.all([first.run(slowly), second.run(slowly)])
      await expect(get('count')).resolves.toBe('2')
      expect(tries).toBeGreaterThanOrEqual(2)
    } finally {
      await other.destroy()
    }
  })
})
