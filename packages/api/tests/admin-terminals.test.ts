import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { staffRouter } from '../src/router/staff-router.ts'
import { createCallerFactory } from '../src/router/trpc.ts'
import { adminTerminals } from '../src/server/admin-terminals.ts'
import { createAccount } from '../src/service/identity/create-account.ts'
import { actorOf, contextOf, refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { seedHouseholds, TEST_PASSWORD } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'

const createCaller = createCallerFactory(staffRouter)
const isAdminTerminal = adminTerminals(['10.1.2.0/24', '10.9.9.9', 'fd00::/8'])

test.each([
  ['10.1.2.3', true],
  ['::ffff:10.1.2.3', true],
  ['10.9.9.9', true],
  ['fd12::1', true],
  ['10.1.3.3', false],
  ['10.9.9.10', false],
  ['fe80::1', false],
  ['', false],
  ['10.1.2.3, 1.1.1.1', false],
])('an administrator works from %s: %s', (address, isAllowed) => {
  expect(isAdminTerminal(address)).toBe(isAllowed)
  expect(adminTerminals([])(address)).toBe(true)
})

describe.each(eachDialect)('terminals of administrators on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps

  beforeEach(async () => {
    database = await open()
    deps = { ...createTestDeps(database.db), isAdminTerminal }
    await seedHouseholds(deps)
    const passwordHash = await deps.passwords.hash(TEST_PASSWORD)
    const account = { login: 'xitong', name: '系统管理员', phone: null, passwordHash }
    const roles = [{ role: 'system-administrator' as const, zoneId: null }]
    await deps.uow.run(({ tx }) => createAccount(deps, tx, { ...account, roles }))
  })

  afterEach(() => database.close())

  test('elsewhere an administrator is not let in, and a session that moves is refused; others are free', async () => {
    const at = (network: string) => createCaller({ ...contextOf(deps, null), network })
    const door = { by: 'account', password: TEST_PASSWORD } as const
    const admin = { ...door, login: 'xitong' }
    expect(await refusalOf(at('10.1.3.3').identity.signIn(admin))).toBe('terminal-not-allowed')
    expect((await at('10.1.2.3').identity.signIn(admin)).kind).toBe('signed-in')
    const clerk = { ...door, login: 'surveyor-a' }
    expect((await at('10.1.3.3').identity.signIn(clerk)).kind).toBe('signed-in')
    const actor = await actorOf(deps, 'xitong')
    const moved = createCaller({ ...contextOf(deps, actor), network: '10.1.3.3' })
    expect(await refusalOf(moved.identity.me())).toBe('terminal-not-allowed')
    const stayed = createCaller({ ...contextOf(deps, actor), network: '10.1.2.3' })
    expect((await stayed.identity.me()).login).toBe('xitong')
  })
})
