import { LIMITS } from '@yichi/domain/rules/identity/limits'
import { ROLES } from '@yichi/domain/facts/role'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { staffRouter } from '../src/router/staff-router.ts'
import { createCallerFactory } from '../src/router/trpc.ts'
import { createAccount } from '../src/service/identity/create-account.ts'
import { AccountReader } from '../src/store/account/reader.ts'
import { AccountWriter } from '../src/store/account/writer.ts'
import { contextOf, createTestCaller, refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { seedHouseholds, TEST_PASSWORD } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'

const PASSWORD = 'Shan gao lu yuan 77'
const createCaller = createCallerFactory(staffRouter)

/** Fields that nobody may give themself. */
const PRIVILEGED = [
  ['role', 'security-administrator'],
  ['roles', ['leader']],
  ['status', 'active'],
  ['kind', 'resident'],
  ['id', 'mine'],
  ['createdBy', 'me'],
  ['admittedBy', 'me'],
  ['post', 'leader'],
  ['zoneId', null],
  ['mustChange', 0],
  ['passwordHash', '!'],
  ['__proto__x', {}],
] as const

/** Names that would be marked up, reversed or invisible elsewhere. */
const NAMES = [
  '<script>alert(1)</script>',
  '<b>王</b>',
  '王"强',
  '王&强',
  '=HYPERLINK("x")',
  '王\u202e强',
  '王\u200b强',
  '王\n强',
  '王\u0000强',
  '王',
  '强'.repeat(51),
  '   ',
] as const

const LOGINS = ['Admin', 'a', '1abc', 'a b', 'x'.repeat(33), 'wang强', '../x', "a'--"] as const
const PHONES = ['123', '2380000000', '138000000000', '+1 3800000000', 'phone'] as const

describe.each(eachDialect)('asking for an account on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let unitId: string

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    await seedHouseholds(deps)
    for (const [login, role] of [
      ['xitong', 'system-administrator'],
      ['anquan', 'security-administrator'],
    ] as const)
      await deps.uow.run(({ tx }) =>
        createAccount(deps, tx, {
          login,
          name: login,
          phone: null,
          passwordHash: '!',
          roles: [{ role, zoneId: null }],
        }),
      )
    const nobody = await createTestCaller(deps, null)
    const [unit] = await nobody.identity.registrationUnits()
    unitId = unit?.id ?? ''
  })

  afterEach(() => database.close())

  const from = (network: string) => createCaller({ ...contextOf(deps, null), network })
  const person = (change: Record<string, unknown> = {}) => ({
    login: 'wangqiang',
    name: '王强',
    phone: '13855554444',
    password: PASSWORD,
    unitId,
    ...change,
  })
  const stored = () =>
    deps.db.selectFrom('account').selectAll().where('created_at', '=', deps.clock()).execute()
  const accounts = async () => (await stored()).map(({ login }) => login)

  test('whoever registers waits: no session, no role, no sign-in before another lets them in', async () => {
    await expect(from('10.0.0.1').identity.register(person())).resolves.toEqual({ ok: true })
    const row = (await stored()).find(({ login }) => login === 'wangqiang')
    expect([row?.status, row?.created_by]).toEqual(['pending', null])
    const signIn = { by: 'account', login: 'wangqiang', password: PASSWORD } as const
    expect(await refusalOf(from('10.0.0.1').identity.signIn(signIn))).toBe('sign-in-failed')
    const security = await createTestCaller(deps, 'anquan')
    await security.account.admit({ accountId: row?.id ?? '', unitId })
    const answer = await from('10.0.0.1').identity.signIn(signIn)
    expect(answer.kind === 'signed-in' && answer.me.roles).toEqual([])
    const again = { accountId: row?.id ?? '', unitId }
    expect(await refusalOf(security.account.admit(again))).toBe('account-not-pending')
  })

  test.each([
    ['a login that is taken', { login: 'reviewer' }],
    ['a phone that is taken', { phone: '13900000005' }],
    ['the same phone with a country code', { phone: '+86 139-0000-0005' }],
    ['the same phone typed with a Chinese keyboard', { phone: '１３９００００　０００５' }],
    ['both', { login: 'reviewer', phone: '13900000005' }],
  ])('%s is answered like any other, and nothing is stored', async (_, change) => {
    const before = await accounts()
    await expect(from('10.0.0.1').identity.register(person(change))).resolves.toEqual({ ok: true })
    expect(await accounts()).toEqual(before)
  })

  test('two who take one phone in the same moment are answered alike, and one is stored', async () => {
    const both = await Promise.all([
      from('10.0.0.1').identity.register(person({ login: 'first' })),
      from('10.0.0.2').identity.register(person({ login: 'second' })),
    ])
    expect(both).toEqual([{ ok: true }, { ok: true }])
    const logins = await accounts()
    expect(logins.filter((login) => login === 'first' || login === 'second')).toHaveLength(1)
  })

  test('so many may wait, and no more when all come in the same moment', async () => {
    const { pendingMost } = LIMITS.register
    await deps.uow.run(async ({ tx }) => {
      const row = { name: '待核准', phone_cipher: null, phone_index: null, password_hash: '!' }
      const rest = { status: 'pending', created_at: deps.clock(), unit_id: unitId } as const
      for (let i = 0; i < pendingMost - 1; i += 1) {
        const names = { id: deps.ids(), login: `waits-${i}` }
        await new AccountWriter(tx).add({ ...names, ...row, ...rest, password_set_at: null })
      }
    })
    const calls = Array.from({ length: 6 }, (_, i) =>
      from(`10.0.${i}.1`).identity.register(
        person({ login: `late-${i}`, phone: `1385555${3_000 + i}` }),
      ),
    )
    const settled = await Promise.allSettled(calls)
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of calls) {
      const code = await refusalOf(one).catch(() => 'answered')
      expect(['answered', 'registration-closed']).toContain(code)
    }
    expect(await new AccountReader(deps.db).count({ status: 'pending' })).toBe(pendingMost)
  })

  test.each(PRIVILEGED)('a field of their own making is no input: %s', async (field, value) => {
    const call = from('10.0.0.1').identity.register({ ...person(), [field]: value })
    await expect(call).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await accounts()).not.toContain('wangqiang')
  })

  test.each([
    ...NAMES.map((name) => ({ name })),
    ...LOGINS.map((login) => ({ login })),
    ...PHONES.map((phone) => ({ phone })),
  ])('is no input: %j', async (change) => {
    const call = from('10.0.0.1').identity.register(person(change))
    await expect(call).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await accounts()).not.toContain('wangqiang')
  })

  test('a unit that is not offered, and a password that everybody guesses', async () => {
    const units = await from('10.0.0.1').identity.registrationUnits()
    expect(units.some(({ kind }) => kind === 'administration')).toBe(false)
    const admin = await deps.db
      .selectFrom('organisation_unit')
      .select('id')
      .where('kind', '=', 'administration')
      .executeTakeFirstOrThrow()
    const call = from('10.0.0.1').identity.register(person({ unitId: admin.id }))
    expect(await refusalOf(call)).toBe('not-found')
    const weak = from('10.0.0.1').identity.register(person({ password: 'Wangqiang2017' }))
    expect(await refusalOf(weak)).toMatch(/^password-/)
    expect(await accounts()).not.toContain('wangqiang')
  })

  test('one network registers so many an hour, then it is closed, for free and taken names alike', async () => {
    const { most } = LIMITS.register.perHour
    for (let i = 0; i < most; i += 1) {
      const input = person({ login: `person${i}`, phone: `1385555000${i}` })
      await from('10.0.0.1').identity.register(input)
    }
    for (const login of ['another', 'reviewer'])
      expect(await refusalOf(from('10.0.0.1').identity.register(person({ login })))).toBe(
        'registration-closed',
      )
    await from('10.9.9.9').identity.register(person({ login: 'elsewhere' }))
    expect(await accounts()).toContain('elsewhere')
  })

  test('so many wait at most', async () => {
    const rows = Array.from({ length: LIMITS.register.pendingMost }, (_, i) => ({
      id: `w${i}`,
      login: `waiting${i}`,
      name: '某人',
      password_hash: '!',
      status: 'pending' as const,
      created_at: deps.clock(),
    }))
    await deps.uow.run(async ({ tx }) => {
      for (const row of rows)
        await tx
          .insertInto('account')
          .values({ ...row, phone_cipher: null, phone_index: null })
          .execute()
    })
    expect(await refusalOf(from('10.0.0.1').identity.register(person()))).toBe(
      'registration-closed',
    )
  })

  test('refusing removes what was written; two who decide at once decide once', async () => {
    await from('10.0.0.1').identity.register(person())
    const accountId = (await stored()).find(({ login }) => login === 'wangqiang')?.id ?? ''
    const security = await createTestCaller(deps, 'anquan')
    const outcomes = await Promise.allSettled([
      security.account.admit({ accountId, unitId }),
      security.account.refuse({ accountId, reason: '查无此人' }),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('nobody but the security administrator lets anybody in, least of all whoever opened it', async () => {
    const system = await createTestCaller(deps, 'xitong')
    const phone = '13855554444'
    await system.account.create({ login: 'opened', name: '王强', phone, unitId })
    const accountId = (await stored()).find(({ login }) => login === 'opened')?.id ?? ''
    expect(await refusalOf(system.account.admit({ accountId, unitId }))).toBe('not-allowed')
    for (const role of ROLES.filter((one) => one !== 'security-administrator')) {
      await deps.uow.run(({ tx }) =>
        createAccount(deps, tx, {
          login: `one-${role}`,
          name: role,
          phone: null,
          passwordHash: '!',
          roles: [{ role, zoneId: null }],
        }),
      )
      const caller = await createTestCaller(deps, `one-${role}`)
      expect(await refusalOf(caller.account.admit({ accountId, unitId }))).toBe('not-allowed')
    }
    const security = await createTestCaller(deps, 'anquan')
    await security.account.admit({ accountId, unitId })
    const { items } = await security.account.roster({ q: 'opened' })
    expect(items.map(({ login, status, roles }) => [login, status, roles])).toEqual([
      ['opened', 'active', []],
    ])
    expect(TEST_PASSWORD).not.toBe(PASSWORD)
  })
})
