import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createAccount } from '../src/service/identity/create-account.ts'
import { RefusalError } from '../src/service/refusal-error.ts'
import {
  actorOf,
  createTestCaller,
  refusalOf,
  type TestCaller,
} from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'

describe.each(eachDialect)('units on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let units: TestCaller['organisation']
  let rootId: string

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    await deps.uow.run(({ tx }) =>
      createAccount(deps, tx, {
        login: 'xitong',
        name: '系统',
        phone: null,
        passwordHash: '!',
        roles: [{ role: 'system-administrator', zoneId: null }],
      }),
    )
    units = (await createTestCaller(deps, 'xitong')).organisation
    rootId = await add('ROOT', null)
    for (const code of ['A', 'B', 'C', 'D']) await add(code, rootId)
  })
  afterEach(() => database.close())

  async function add(code: string, parentId: string | null, position = 7): Promise<string> {
    const kind = 'office'
    const unit = { code, name: code, kind, parentId, zoneCode: null, position } as const
    return (await units.addUnit(unit)).id
  }

  async function seen(code: string) {
    const found = (await units.tree({})).units.find((unit) => unit.code === code)
    if (found === undefined) throw new Error(`no unit ${code}`)
    return { id: found.id, version: found.version }
  }

  /** Codes and numbers of what stands under a unit, in the order of the tree. */
  async function under(parentId: string | null): Promise<string> {
    const { units: all } = await units.tree({})
    const own = all.filter((unit) => unit.parentId === parentId)
    return own.map(({ code, position }) => `${code}${String(position)}`).join(' ')
  }

  const move = async (code: string, position: number, parentId: string | null = rootId) =>
    units.moveUnit({ ...(await seen(code)), parentId, position })

  const today = async () => (await units.tree({})).on

  test('a unit lands at the place it was given, and the numbers run without a gap', async () => {
    expect(await under(rootId)).toBe('A7 B7 C7 D7')
    await move('C', 1)
    expect(await under(rootId)).toBe('C1 A2 B3 D4')
    await move('C', 2)
    expect(await under(rootId)).toBe('A1 C2 B3 D4')
    await move('A', 4)
    expect(await under(rootId)).toBe('C1 B2 D3 A4')
    await move('D', 99)
    expect(await under(rootId)).toBe('C1 B2 A3 D4')
  })

  test('both parents close their ranks when a unit changes from one to the other', async () => {
    const other = await add('O', null)
    await add('X', other)
    await add('Y', other)
    await move('B', 2, other)
    expect(await under(rootId)).toBe('A1 C2 D3')
    expect(await under(other)).toBe('X1 B2 Y3')
    await expect(refusalOf(move('ROOT', 1, rootId))).resolves.toBe('unit-circle')
  })

  test('places are counted among the open units; who stands beside it may be changed meanwhile', async () => {
    const beside = await seen('B')
    await units.closeUnit({ ...(await seen('A')), lastOn: '2017-01-31' })
    await move('D', 2)
    expect(await under(rootId)).toBe('B2 D3 C4')
    await expect(units.renameUnit({ ...beside, name: '乙' })).resolves.toEqual({ ok: true })
    await expect(
      refusalOf(units.moveUnit({ ...beside, parentId: rootId, position: 1 })),
    ).resolves.toBe('unit-changed')
  })

  test('a unit is closed after its last day, not before everybody has left it', async () => {
    const day = await today()
    await expect(
      refusalOf(units.closeUnit({ ...(await seen('A')), lastOn: '2099-01-01' })),
    ).resolves.toBe('date-in-future')
    const { accountId } = await actorOf(deps, 'xitong')
    const { id } = await seen('A')
    const stand = async (untilOn: string | null) =>
      deps.uow.run(({ tx }) =>
        tx
          .insertInto('appointment')
          .values({
            id: deps.ids(),
            unit_id: id,
            account_id: accountId,
            person_name: '系统',
            post: 'member',
            from_on: '2017-01-01',
            until_on: untilOn,
            rank: null,
            created_at: deps.clock(),
            ended_at: null,
          })
          .execute(),
      )
    await stand(day)
    await stand('2017-01-31')
    const early = units.closeUnit({ ...(await seen('A')), lastOn: '2017-02-01' })
    const refusal = await early.catch((error: unknown) => (error as Error).cause)
    if (!(refusal instanceof RefusalError)) throw refusal
    expect(refusal.code).toBe('unit-in-use')
    expect(refusal.params).toEqual({ day: '2017-02-01', count: 1, who: 'xitong' })
    await expect(units.closeUnit({ ...(await seen('A')), lastOn: day })).resolves.toEqual({
      ok: true,
    })
    const { units: before } = await units.tree({ on: day })
    expect(before.find(({ code }) => code === 'A')?.closedOn).toBe(day)
    await expect(
      refusalOf(units.closeUnit({ ...(await seen('ROOT')), lastOn: day })),
    ).resolves.toBe('unit-above-others')
  })
})
