import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readSession } from '../src/service/identity/read-session.ts'
import { signIn, type SignInInput } from '../src/service/identity/sign-in.ts'
import { signOut } from '../src/service/identity/sign-out.ts'
import { IdentityReader } from '../src/store/identity/reader.ts'
import { IdentityWriter } from '../src/store/identity/writer.ts'
import { refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { seedHouseholds, TEST_PASSWORD } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'
import { enter, visitFrom } from '../testing/visit.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

describe.each(eachDialect)('signing in on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    await seedHouseholds(deps)
  })

  afterEach(() => database.close())

  const byAccount: SignInInput = {
    by: 'account',
    login: 'surveyor-a',
    password: TEST_PASSWORD,
    visit: visitFrom('10.0.0.1'),
  }
  const byPhone: SignInInput = { ...byAccount, by: 'phone', login: '13900000000' }
  const doors = [byAccount, byPhone]

  test('both doors lead to the same person', async () => {
    const [first, second] = await Promise.all(doors.map((door) => enter(deps, door)))
    expect(first?.me).toEqual(second?.me)
    expect(first?.me).toMatchObject({
      login: 'surveyor-a',
      roles: [{ role: 'surveyor', zoneCode: '03' }],
    })
    const spaced = await enter(deps, { ...byPhone, login: '+86 139-0000-0000' })
    expect(spaced.me).toEqual(first?.me)
    const fullWidth = await enter(deps, { ...byPhone, login: '１３９００００　００００' })
    expect(fullWidth.me).toEqual(first?.me)
  })

  test('the token is kept nowhere, only its digest', async () => {
    const { token } = await enter(deps, byAccount)
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
    const sessions = await deps.db.selectFrom('session').selectAll().execute()
    expect(JSON.stringify(sessions)).not.toContain(token)
    const accounts = await deps.db.selectFrom('account').selectAll().execute()
    expect(JSON.stringify(accounts)).not.toMatch(/1390000\d{4}/)
  })

  test.each(doors)('every wrong combination by $by is refused alike', async (door) => {
    const wrong = [
      { ...door, password: 'wrong' },
      { ...door, password: `${TEST_PASSWORD} ` },
      { ...door, login: 'nobody' },
      { ...door, login: '' },
    ]
    for (const input of wrong) expect(await refusalOf(signIn(deps, input))).toBe('sign-in-failed')
  })

  test.each(doors)('five failures by $by block the account at that network', async (door) => {
    for (let i = 0; i < 5; i++) {
      const wrong = signIn(deps, { ...door, password: 'wrong' })
      expect(await refusalOf(wrong)).toBe('sign-in-failed')
    }
    for (const either of doors) {
      expect(await refusalOf(signIn(deps, either))).toBe('too-many-attempts')
    }
    await enter(deps, { ...door, visit: visitFrom('10.0.1.1') })
    await signIn(deps, { ...door, by: 'account', login: 'computer' })
  })

  test('a login that does not exist is blocked like one that does', async () => {
    const input = { ...byAccount, login: 'nobody' }
    for (let i = 0; i < 5; i++) expect(await refusalOf(signIn(deps, input))).toBe('sign-in-failed')
    expect(await refusalOf(signIn(deps, input))).toBe('too-many-attempts')
  })

  test('a phone is counted as one however it is spelt, whether anybody has it or not', async () => {
    for (const phone of ['13900000000', '13999999999']) {
      const spelt = [
        phone,
        `+86 ${phone}`,
        `86${phone}`,
        phone.replace(/(.{3})/, '$1-'),
        ` ${phone}`,
      ]
      for (const login of spelt) {
        const wrong = { ...byPhone, login, password: 'wrong' }
        expect(await refusalOf(signIn(deps, wrong))).toBe('sign-in-failed')
      }
      const sixth = { ...byPhone, login: `${phone} `, password: 'wrong' }
      expect(await refusalOf(signIn(deps, sixth))).toBe('too-many-attempts')
    }
  })

  test('success forgets earlier failures', async () => {
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 4; i++) {
        await refusalOf(signIn(deps, { ...byAccount, password: 'wrong' }))
      }
      await signIn(deps, byAccount)
    }
  })

  test('a session lasts thirty idle minutes', async () => {
    const { token } = await enter(deps, byAccount)
    deps.time.advance(30 * MINUTE - SECOND)
    expect(await readSession(deps, token)).toMatchObject({ login: 'surveyor-a' })
    deps.time.advance(30 * MINUTE - SECOND)
    expect(await readSession(deps, token)).not.toBeNull()
    deps.time.advance(30 * MINUTE + SECOND)
    expect(await readSession(deps, token)).toBeNull()
  })

  test('a session ends after twelve hours, however busy', async () => {
    const { token } = await enter(deps, byAccount)
    for (let passed = 0; passed < 11 * HOUR + 40 * MINUTE; passed += 20 * MINUTE) {
      deps.time.advance(20 * MINUTE)
      expect(await readSession(deps, token)).not.toBeNull()
    }
    deps.time.advance(20 * MINUTE - SECOND)
    expect(await readSession(deps, token)).not.toBeNull()
    deps.time.advance(2 * SECOND)
    expect(await readSession(deps, token)).toBeNull()
  })

  test('signing out and disabling end sessions on the server', async () => {
    const first = await enter(deps, byAccount)
    const second = await enter(deps, byAccount)
    await signOut(deps, first.token)
    expect(await readSession(deps, first.token)).toBeNull()
    expect(await readSession(deps, second.token)).not.toBeNull()
    const account = await new IdentityReader(deps.db).findByLogin('surveyor-a')
    await deps.uow.run(({ tx }) => new IdentityWriter(tx).disable(account?.id ?? ''))
    expect(await readSession(deps, second.token)).toBeNull()
    expect(await refusalOf(signIn(deps, byAccount))).toBe('sign-in-failed')
  })

  test('a text that is no token opens nothing', async () => {
    for (const text of ['', 'x', 'a'.repeat(43), "' or 1=1 --", 'a'.repeat(10_000)]) {
      expect(await readSession(deps, text)).toBeNull()
    }
    await signOut(deps, 'x')
  })
})
