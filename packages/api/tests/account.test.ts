import { LIMITS } from '@yichi/domain/rules/identity/limits'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Tx } from '../src/db/database.ts'
import { appoint } from '../src/service/appoint.ts'
import { resetPassword } from '../src/service/identity/forgotten.ts'
import { createAccount } from '../src/service/identity/create-account.ts'
import { readSession } from '../src/service/identity/read-session.ts'
import { register } from '../src/service/identity/register.ts'
import { registrationUnits } from '../src/service/identity/registration-units.ts'
import { signIn } from '../src/service/identity/sign-in.ts'
import { signInSecond } from '../src/service/identity/sign-in-second.ts'
import { AccountWriter } from '../src/store/account/writer.ts'
import { actorOf, createTestCaller, refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { enrolFactor } from '../testing/enrol-factor.ts'
import { HouseholdPath } from '../testing/household-path.ts'
import { OwnDesk } from '../testing/own-desk.ts'
import { seedHouseholds, TEST_PASSWORD, WANG } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'
import { enter, visitFrom } from '../testing/visit.ts'

const HOUR = 3_600_000
const PASSWORD = 'Qing shan 7 ge'
const PERSON = { login: 'sun.wu', name: '孙悟', phone: '138-1111-2222', password: PASSWORD }

describe.each(eachDialect)('people who ask for an account on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let unitId: string

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    await seedHouseholds(deps)
    for (const role of ['system-administrator', 'security-administrator'] as const) {
      await deps.uow.run(async ({ tx }) => {
        const passwordHash = await deps.passwords.hash(TEST_PASSWORD)
        const roles = [{ role, zoneId: null }]
        await createAccount(deps, tx, { login: role, name: role, phone: null, passwordHash, roles })
      })
    }
    const [unit] = await registrationUnits(deps)
    unitId = unit?.id ?? ''
  })
  afterEach(() => database.close())

  const system = async () => (await createTestCaller(deps, 'system-administrator')).account
  const security = async () => (await createTestCaller(deps, 'security-administrator')).account
  const door = async () => (await createTestCaller(deps, null)).identity
  const idOf = async (login: string) => (await actorOf(deps, login)).accountId
  const events = (action: string) =>
    deps.db
      .selectFrom('audit_event')
      .selectAll()
      .where('action', '=', action)
      .orderBy('seq')
      .execute()
  const byLogin = (login: string, password = PASSWORD) =>
    ({ by: 'account', login, password, visit: visitFrom('10.0.0.9') }) as const

  test('who registers waits, is admitted, and comes in without any role', async () => {
    await expect((await door()).register({ ...PERSON, unitId })).resolves.toEqual({ ok: true })
    expect(await deps.db.selectFrom('session').selectAll().execute()).toEqual([])
    expect(await refusalOf(signIn(deps, byLogin('sun.wu')))).toBe('sign-in-failed')
    const { items } = await (await security()).roster({ status: 'pending' })
    expect(items).toMatchObject([
      { login: 'sun.wu', name: '孙悟', phoneMasked: '138****2222', kind: 'staff', roles: [] },
    ])
    expect(items[0]?.unit?.id).toBe(unitId)
    const accountId = items[0]?.id ?? ''
    await (await security()).admit({ accountId, unitId })
    const { me } = await enter(deps, byLogin('sun.wu'))
    expect(me).toMatchObject({ login: 'sun.wu', roles: [], unready: null })
    const byPhone = { ...byLogin('+86 138 1111 2222'), by: 'phone' } as const
    expect((await enter(deps, byPhone)).me.accountId).toBe(accountId)
    const again = (await security()).admit({ accountId, unitId })
    expect(await refusalOf(again)).toBe('account-not-pending')
  })

  test('who is refused leaves login and phone to whoever they belong to', async () => {
    await (await door()).register({ ...PERSON, unitId })
    await refusalOf(signIn(deps, byLogin('sun.wu')))
    const accountId = await idOf('sun.wu')
    const silent = (await security()).refuse({ accountId, reason: ' ' })
    expect(await refusalOf(silent)).toBe('reason-required')
    await (await security()).refuse({ accountId, reason: '不是本县人员' })
    expect(await refusalOf(signIn(deps, byLogin('sun.wu')))).toBe('sign-in-failed')
    const enabling = (await system()).enable({ accountId, reason: '试试' })
    expect(await refusalOf(enabling)).toBe('not-found')
    const [refused] = await events('account-refused')
    expect(refused).toMatchObject({ subject_id: accountId, reason: '不是本县人员' })
    await (await door()).register({ ...PERSON, unitId })
    expect(await idOf('sun.wu')).not.toBe(accountId)
  })

  test('a used login or phone is answered alike, changes nothing, and is in the trail', async () => {
    const caller = await door()
    await expect(caller.register({ ...PERSON, login: 'surveyor-a', unitId })).resolves.toEqual({
      ok: true,
    })
    await expect(caller.register({ ...PERSON, phone: '13900000000', unitId })).resolves.toEqual({
      ok: true,
    })
    expect((await (await security()).roster({ status: 'pending' })).total).toBe(0)
    const filed = await events('account-registered')
    expect(filed).toMatchObject([
      { subject_kind: 'door', result: 'refused', actor_id: null },
      { subject_kind: 'door', result: 'refused', actor_id: null },
    ])
    expect(JSON.stringify(filed)).not.toMatch(/13900000000|sun\.wu|孙悟/)
    await enter(deps, byLogin('surveyor-a', TEST_PASSWORD))
  })

  test('two who register with one login in the same moment become one who waits', async () => {
    const both = ['13811110001', '13811110002'].map((phone) =>
      register(deps, { ...PERSON, phone, unitId, visit: visitFrom('10.0.0.1') }),
    )
    await Promise.all(both)
    expect((await (await security()).roster({ status: 'pending' })).total).toBe(1)
    const results = (await events('account-registered')).map(({ result }) => result)
    expect(results.toSorted()).toEqual(['done', 'refused'])
  })

  test('three an hour from one network, and no more once two hundred wait', async () => {
    const from = (network: string, index: number) =>
      register(deps, {
        ...{ ...PERSON, login: `p${network}.${index}`, phone: `1381111${1000 + index}` },
        ...{ unitId, visit: visitFrom(network) },
      })
    for (let i = 0; i < 3; i++) await from('10.0.0.1', i)
    expect(await refusalOf(from('10.0.0.1', 3))).toBe('registration-closed')
    await from('10.1.0.1', 4)
    deps.time.advance(HOUR)
    await from('10.0.0.1', 5)
    await deps.uow.run(async ({ tx }) => {
      for (let i = 5; i < LIMITS.register.pendingMost; i++) {
        await addWaiting(tx, { login: `w${i}`, createdBy: null })
      }
    })
    expect(await refusalOf(from('10.2.0.1', 6))).toBe('registration-closed')
  })

  test('no role, no state and nothing else is accepted beside what is asked', async () => {
    const caller = await door()
    const extras = {
      ...{ role: 'security-administrator', roles: ['leader'], status: 'active', kind: 'staff' },
      ...{ isAdmin: true, zoneId: null, householdId: 'x', createdBy: null, mustChange: 0 },
      ...{ post: 'leader', id: '1', password_hash: '!' },
    }
    for (const [name, value] of Object.entries(extras)) {
      const call = caller.register({ ...PERSON, unitId, [name]: value })
      await expect(call, name).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    }
    for (const name of ['<b>x</b>', '', '孙\u202e悟', 'a\u0000']) {
      await expect(caller.register({ ...PERSON, name, unitId })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      })
    }
    expect(await refusalOf(caller.register({ ...PERSON, unitId: 'x' }))).toBe('not-found')
    const weak = caller.register({ ...PERSON, password: 'sun.wu 1A!xy', unitId })
    expect(await refusalOf(weak)).toBe('password-names-county')
    expect((await (await security()).roster({ status: 'pending' })).total).toBe(0)
  })

  test('units are told by name alone', async () => {
    const units = await (await door()).registrationUnits()
    expect(units.length).toBeGreaterThan(3)
    for (const unit of units) expect(Object.keys(unit).toSorted()).toEqual(['id', 'kind', 'name'])
    expect(JSON.stringify(units)).not.toMatch(/勘丈甲|组长/)
  })

  test('an opened account waits; its person sets the password; another one admits it', async () => {
    const { login, name, phone } = PERSON
    const { code } = await (await system()).create({ login, name, phone, unitId })
    const accountId = await idOf('sun.wu')
    const taken = (await system()).create({ login: 'other', name, phone, unitId })
    expect(await refusalOf(taken)).toBe('login-or-phone-taken')
    const own = (await createTestCaller(deps, 'system-administrator')).account
    expect(await refusalOf(own.admit({ accountId, unitId }))).toBe('not-allowed')
    const next = PASSWORD
    await resetPassword(deps, { by: 'account', login, code, next, visit: visitFrom('10.0.0.1') })
    expect(await refusalOf(signIn(deps, byLogin('sun.wu')))).toBe('sign-in-failed')
    await (await security()).admit({ accountId, unitId })
    await enter(deps, byLogin('sun.wu'))
  })

  test('whoever opened an account does not admit it, and nobody admits themself', async () => {
    const createdBy = await idOf('security-administrator')
    const accountId = await deps.uow.run(({ tx }) => addWaiting(tx, { login: 'mine', createdBy }))
    const caller = await security()
    expect(await refusalOf(caller.admit({ accountId, unitId }))).toBe('own-proposal')
    const self = { accountId: await idOf('security-administrator'), unitId }
    expect(await refusalOf(caller.admit(self))).toBe('about-yourself')
  })

  test('disabling ends the sessions with it; enabling lets in again', async () => {
    const { token } = await enter(deps, byLogin('surveyor-a', TEST_PASSWORD))
    const accountId = await idOf('surveyor-a')
    const before = await (await security()).roster({ q: 'surveyor-a' })
    expect(before.items).toMatchObject([{ sessions: 1, status: 'active' }])
    await (await system()).disable({ accountId, reason: '调离' })
    expect(await readSession(deps, token)).toBeNull()
    expect(await events('session-ended')).toMatchObject([{ subject_id: accountId }])
    const entering = () => signIn(deps, byLogin('surveyor-a', TEST_PASSWORD))
    expect(await refusalOf(entering())).toBe('sign-in-failed')
    const again = (await system()).disable({ accountId, reason: '调离' })
    expect(await refusalOf(again)).toBe('account-not-active')
    await (await system()).enable({ accountId, reason: '回岗' })
    await entering()
    expect(await events('account-enabled')).toMatchObject([{ reason: '回岗' }])
  })

  test('disabling voids codes, begun sign-ins and known browsers, also once enabled again', async () => {
    const accountId = await idOf('surveyor-a')
    const { deviceToken } = await enter(deps, byLogin('surveyor-a', TEST_PASSWORD))
    await enrolFactor(deps, 'surveyor-a')
    const begun = await signIn(deps, byLogin('surveyor-a', TEST_PASSWORD))
    const { code } = await (await security()).resetPassword({ accountId })
    expect(deviceToken).not.toBeNull()
    const left = async () => {
      const codes = deps.db.selectFrom('one_time_code').select('kind')
      const devices = deps.db.selectFrom('known_device').select('id')
      return [
        (await codes.where('account_id', '=', accountId).execute()).map(({ kind }) => kind).sort(),
        (await devices.where('account_id', '=', accountId).execute()).length,
      ]
    }
    expect(await left()).toEqual([['reset', 'ticket'], 1])
    await (await system()).disable({ accountId, reason: '调离' })
    expect(await left()).toEqual([[], 0])
    await (await system()).enable({ accountId, reason: '回岗' })
    const ticket = begun.kind === 'second-factor' ? begun.ticket : ''
    const visit = visitFrom('10.0.0.9')
    const second = signInSecond(deps, { ticket, code: '000000', visit })
    expect(await refusalOf(second)).toBe('ticket-over')
    const reset = { by: 'account', login: 'surveyor-a', code, next: PASSWORD, visit } as const
    expect(await refusalOf(resetPassword(deps, reset))).toBe('code-wrong')
  })

  test('nobody disables themself, an administrator, a resident, or somebody who waits', async () => {
    const caller = await system()
    const disabled = async (accountId: string) =>
      refusalOf(caller.disable({ accountId, reason: '试试' }))
    expect(await disabled(await idOf('system-administrator'))).toBe('about-yourself')
    expect(await disabled(await idOf('security-administrator'))).toBe('needs-triad')
    expect(await disabled('nobody')).toBe('not-found')
    await (await door()).register({ ...PERSON, unitId })
    const accountId = await idOf('sun.wu')
    expect(await disabled(accountId)).toBe('account-not-active')
    const enabling = caller.enable({ accountId, reason: '直接启用' })
    expect(await refusalOf(enabling)).toBe('already-acted')
    const deputy = { accountId, name: '孙悟', role: 'audit-administrator', zoneId: null } as const
    await (await security()).admit({ accountId, unitId })
    await deps.uow.run(({ tx }) => appoint(deps, tx, deputy))
    expect(await disabled(accountId)).toBe('needs-triad')
  })

  test('lists come in pages, masked, to each administrator apart, with who waits for a password', async () => {
    const path = new HouseholdPath(deps, await worldOf())
    await path.survey(WANG)
    await new OwnDesk(deps).admit(WANG)
    await (await door()).requestReset({ by: 'account', login: 'computer' })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await (await system()).list({ limit: 5, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map(({ login }) => login))
      cursor = page.nextCursor ?? undefined
      if (cursor === undefined) expect(page.total).toBe(seen.length)
    } while (cursor !== undefined)
    expect(new Set(seen).size).toBe(seen.length)
    const { items } = await (await security()).roster({ q: 'computer' })
    expect(items).toMatchObject([{ login: 'computer', resetWishedAt: deps.clock() }])
    const residents = await (await system()).list({ kind: 'resident' })
    expect(residents.items).toMatchObject([{ name: '王*国', phoneMasked: '138****1234' }])
    expect((await (await system()).list({ kind: 'resident', q: '王' })).total).toBe(0)
    for (const q of ['_', '%', '\\']) expect((await (await system()).list({ q })).total, q).toBe(0)
    expect(await refusalOf((await security()).list({}))).toBe('not-allowed')
    expect(await refusalOf((await system()).roster({}))).toBe('not-allowed')
  })

  async function addWaiting(tx: Tx, of: { login: string; createdBy: string | null }) {
    const id = deps.ids()
    await new AccountWriter(tx).add({
      ...{ id, login: of.login, name: '待核', phone_cipher: null, phone_index: null },
      ...{ password_hash: '!', created_at: deps.clock() },
      status: 'pending',
      ...{ unit_id: unitId, created_by: of.createdBy },
    })
    return id
  }

  async function worldOf() {
    const rows = await deps.db.selectFrom('household').select(['code', 'id', 'zone_id']).execute()
    const zoneId = rows.find(({ code }) => code === WANG)?.zone_id ?? ''
    const householdIds = Object.fromEntries(rows.map(({ code, id }) => [code, id]))
    return { zoneIds: { '03': zoneId, '04': zoneId }, householdIds }
  }
})
