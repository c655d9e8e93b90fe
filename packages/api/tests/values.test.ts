import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sumFen } from '../src/db/columns.ts'
import type { Db } from '../src/db/database.ts'
import { isCheckViolation, isForeignKeyViolation, isUniqueViolation } from '../src/db/db-error.ts'
import { insertAll } from '../src/db/insert-all.ts'
import { UnitOfWork } from '../src/db/unit-of-work.ts'
import { eachDialect } from '../testing/each-dialect.ts'
import type { TestDatabase } from '../testing/each-dialect.ts'

let opened: TestDatabase
let db: Db
let uow: UnitOfWork

describe.each(eachDialect)('values on $name', ({ open }) => {
  beforeEach(async () => {
    opened = await open()
    db = opened.db
    uow = new UnitOfWork(db)
  })
  afterEach(() => opened.close())

  const programme = (year: number, planned: number | bigint | string) =>
    uow.run(({ tx }) =>
      sql`insert into programme (year, label, planned_fen) values (${year}, 'p', ${planned})`.execute(
        tx,
      ),
    )

  test('an amount past 2^53 is refused, the largest safe one comes back exact', async () => {
    await expect(programme(2015, 9_007_199_254_740_993n)).rejects.toSatisfy(isCheckViolation)
    await expect(programme(2015, -9_007_199_254_740_992n)).rejects.toSatisfy(isCheckViolation)
    await programme(2016, Number.MAX_SAFE_INTEGER)
    const row = await db.selectFrom('programme').selectAll().executeTakeFirstOrThrow()
    expect(row.planned_fen).toBe(Number.MAX_SAFE_INTEGER)
  })

  test('a sum is a number, and one past 2^53 is never taken for a smaller one', async () => {
    const total = () =>
      db
        .selectFrom('programme')
        .select((eb) => sumFen(eb.ref('planned_fen')).as('total'))
        .executeTakeFirstOrThrow()
    await expect(total()).resolves.toEqual({ total: 0 })
    await programme(2015, Number.MAX_SAFE_INTEGER)
    await expect(total()).resolves.toEqual({ total: Number.MAX_SAFE_INTEGER })
    await programme(2016, 2)
    const past = await total().then(
      (row) => row.total,
      () => Number.NaN,
    )
    expect(Number.isSafeInteger(past)).toBe(false)
  })

  test('half a fen is refused', async () => {
    await expect(programme(2015, 1.5)).rejects.toThrow()
    await expect(programme(2015, '1.5')).rejects.toThrow()
    await expect(db.selectFrom('programme').selectAll().execute()).resolves.toEqual([])
  })

  test('dates, instants and references keep their form', async () => {
    await programme(2017, 1)
    const rulebook = (effectiveFrom: string, sha256: string) =>
      uow.run(({ tx }) =>
        insertAll(tx, 'rulebook_version', [
          {
            id: 'REP@1',
            rulebook_id: 'REP',
            version: '1',
            sha256,
            body: '{}',
            effective_from: effectiveFrom,
            activated_at: '2017-03-20T01:00:00.000Z',
          },
        ]),
      )
    await expect(rulebook('2017/03/20', 'a'.repeat(64))).rejects.toSatisfy(isCheckViolation)
    await expect(rulebook('2017-03-20', 'A'.repeat(64))).rejects.toSatisfy(isCheckViolation)
    await rulebook('2017-03-20', 'a'.repeat(64))
    await expect(rulebook('2017-03-20', 'a'.repeat(64))).rejects.toSatisfy(isUniqueViolation)
    const zone = {
      id: 'z',
      code: '01',
      name: '东关',
      location: 'I',
      announced_on: '2017-03-20',
    } as const
    const orphan = {
      ...zone,
      programme_year: 2017,
      rulebook_version_id: 'none',
      baseline_households: 1,
    }
    const insert = uow.run(({ tx }) =>
      insertAll(tx, 'zone', [{ ...orphan, created_at: '2017-03-20T01:00:00.000Z' }]),
    )
    await expect(insert).rejects.toSatisfy(isForeignKeyViolation)
  })

  test('somebody is appointed to a post of a unit once at a time', async () => {
    const at = '2017-03-20T01:00:00.000Z'
    const account = {
      id: 'a',
      login: 'li',
      name: '李',
      password_hash: 'h',
      status: 'active',
    } as const
    await uow.run(({ tx }) => insertAll(tx, 'account', [{ ...account, created_at: at }]))
    const unit = {
      id: 'u',
      code: 'D1',
      name: '检察服务室',
      kind: 'supervision',
      position: 1,
    } as const
    await uow.run(({ tx }) =>
      insertAll(tx, 'organisation_unit', [{ ...unit, version: 1, created_at: at }]),
    )
    const appointment = {
      unit_id: 'u',
      account_id: 'a',
      person_name: '李',
      post: 'auditor',
    } as const
    const appoint = (id: string) =>
      uow.run(({ tx }) =>
        insertAll(tx, 'appointment', [
          { id, ...appointment, from_on: '2017-03-20', created_at: at },
        ]),
      )
    await appoint('p1')
    await expect(appoint('p2')).rejects.toSatisfy(isUniqueViolation)
  })

  test('seeding writes many rows in order and leaves absent columns null', async () => {
    const rows = Array.from({ length: 5_001 }, (_, i) => ({
      id: String(i).padStart(6, '0'),
      raised_on: '2017-03-20',
      topic: 'seed',
      question: String(i),
    }))
    await uow.run(({ tx }) => insertAll(tx, 'concern', rows))
    await uow.run(({ tx }) => insertAll(tx, 'concern', []))
    const found = await db.selectFrom('concern').selectAll().orderBy('id').execute()
    expect(found).toHaveLength(rows.length)
    const absent = { zone_id: null, answered_on: null, answer: null }
    expect(found.at(-1)).toEqual({ ...rows.at(-1), ...absent })
  })
})
