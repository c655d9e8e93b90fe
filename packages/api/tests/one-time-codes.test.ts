import { LIMITS } from '@yichi/domain/rules/identity/limits'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  endSessionsOf,
  giveResetCode,
  resetSecondFactor,
} from '../src/service/account/credentials.ts'
import { createAccount } from '../src/service/identity/create-account.ts'
import { requestReset, resetPassword } from '../src/service/identity/forgotten.ts'
import { listOwnSessions } from '../src/service/identity/own-sessions.ts'
import { readSession } from '../src/service/identity/read-session.ts'
import { openSetUp, readSetUpState, setUp } from '../src/service/identity/set-up.ts'
import { signIn, type SignInInput } from '../src/service/identity/sign-in.ts'
import { actorOf, refusalOf } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { enrolFactor } from '../testing/enrol-factor.ts'
import { seedHouseholds, TEST_PASSWORD } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'
import { enter, visitFrom } from '../testing/visit.ts'

const DAY = 86_400_000
const NEXT = 'Kite-77-blau'
const visit = visitFrom('10.0.0.1')
const DOOR = { by: 'account', login: 'surveyor-a' } as const
const SIGN_IN: SignInInput = { ...DOOR, password: TEST_PASSWORD, visit }

describe.each(eachDialect)('one-time codes on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
  })

  afterEach(() => database.close())

  async function withSecurity() {
    await seedHouseholds(deps)
    const passwordHash = await deps.passwords.hash(TEST_PASSWORD)
    const account = { login: 'security', name: '安全管理员', phone: null, passwordHash }
    const roles = [{ role: 'security-administrator' as const, zoneId: null }]
    await deps.uow.run(({ tx }) => createAccount(deps, tx, { ...account, roles }))
    const { accountId } = await actorOf(deps, 'surveyor-a')
    return { security: await actorOf(deps, 'security'), accountId }
  }

  test('a forgotten password is set anew with a code of the security administrator, once', async () => {
    const { security, accountId } = await withSecurity()
    const { token, deviceToken } = await enter(deps, SIGN_IN)
    await requestReset(deps, { ...DOOR, visit })
    await requestReset(deps, { ...DOOR, login: 'nobody', visit })
    const wish = deps.db.selectFrom('account').select('reset_wished_at')
    const wished = wish.where('id', '=', accountId)
    expect((await wished.executeTakeFirstOrThrow()).reset_wished_at).toBe(deps.clock())
    const { code, expiresAt } = await giveResetCode(deps, security, accountId)
    expect(code).toMatch(/^[A-Za-z2-9]{20}$/)
    expect(Date.parse(expiresAt) - Date.parse(deps.clock())).toBe(LIMITS.codes.resetMs)
    expect(await readSession(deps, token)).toBeNull()
    expect(await refusalOf(signIn(deps, SIGN_IN))).toBe('sign-in-failed')
    const reset = { ...DOOR, code, next: NEXT, visit }
    const wrong = { ...reset, code: 'a'.repeat(20) }
    expect(await refusalOf(resetPassword(deps, wrong))).toBe('code-wrong')
    const stranger = { ...wrong, login: 'nobody' }
    expect(await refusalOf(resetPassword(deps, stranger))).toBe('code-wrong')
    const weak = { ...reset, next: 'Heshui-2026' }
    expect(await refusalOf(resetPassword(deps, weak))).toBe('password-names-county')
    const former = { ...reset, next: TEST_PASSWORD }
    expect(await refusalOf(resetPassword(deps, former))).toMatch(/^password-/)
    const spaced = code.replace(/(.{5})/g, '$1 ').trim()
    await resetPassword(deps, { ...reset, code: spaced })
    expect(await refusalOf(resetPassword(deps, reset))).toBe('code-wrong')
    const again = await enter(deps, {
      ...SIGN_IN,
      password: NEXT,
      visit: visitFrom('10.0.0.1', { deviceToken }),
    })
    expect(again.deviceToken, 'known browsers are forgotten').not.toBeNull()
  })

  test('a code is over after a day, and a newer one makes it void', async () => {
    const { security, accountId } = await withSecurity()
    const first = await giveResetCode(deps, security, accountId)
    const second = await giveResetCode(deps, security, accountId)
    const reset = { ...DOOR, next: NEXT, visit }
    const voided = resetPassword(deps, { ...reset, code: first.code })
    expect(await refusalOf(voided)).toBe('code-wrong')
    deps.time.advance(DAY)
    const over = resetPassword(deps, { ...reset, code: second.code })
    expect(await refusalOf(over)).toBe('code-wrong')
  })

  test('no administrator acts on their own account or on one of the three', async () => {
    const { security, accountId } = await withSecurity()
    const passwordHash = await deps.passwords.hash(TEST_PASSWORD)
    const account = { login: 'audit', name: '审计管理员', phone: null, passwordHash }
    const roles = [{ role: 'audit-administrator' as const, zoneId: null }]
    const audit = await deps.uow.run(({ tx }) => createAccount(deps, tx, { ...account, roles }))
    for (const act of [giveResetCode, resetSecondFactor, endSessionsOf]) {
      expect(await refusalOf(act(deps, security, audit))).toBe('administrator-account')
      expect(await refusalOf(act(deps, security, security.accountId))).toBe('own-account')
      expect(await refusalOf(act(deps, security, 'nobody'))).toBe('not-found')
      const surveyor = await actorOf(deps, 'surveyor-a')
      expect(await refusalOf(act(deps, surveyor, accountId))).toBe('not-allowed')
    }
    const { token } = await enter(deps, SIGN_IN)
    expect(await endSessionsOf(deps, security, accountId)).toEqual({ ended: 1 })
    expect(await readSession(deps, token)).toBeNull()
  })

  test('a reset leaves the second factor in force', async () => {
    const { security, accountId } = await withSecurity()
    await enrolFactor(deps, 'surveyor-a')
    const { code } = await giveResetCode(deps, security, accountId)
    await resetPassword(deps, { ...DOOR, code, next: NEXT, visit })
    expect((await signIn(deps, { ...SIGN_IN, password: NEXT })).kind).toBe('second-factor')
  })

  test('a lost second factor is taken away; the password alone opens again', async () => {
    const { security, accountId } = await withSecurity()
    await enrolFactor(deps, 'surveyor-a')
    expect((await signIn(deps, SIGN_IN)).kind).toBe('second-factor')
    await resetSecondFactor(deps, security, accountId)
    expect((await signIn(deps, SIGN_IN)).kind).toBe('signed-in')
    const left = await deps.db.selectFrom('recovery_code').selectAll().execute()
    expect(left).toEqual([])
  })

  test('a browser is known from its second sign-in on, and the list says so', async () => {
    await seedHouseholds(deps)
    const first = await enter(deps, SIGN_IN)
    deps.time.advance(1_000)
    const deviceToken = first.deviceToken
    const second = await enter(deps, { ...SIGN_IN, visit: visitFrom('10.0.0.1', { deviceToken }) })
    expect(second.deviceToken).toBeNull()
    const actor = await readSession(deps, second.token)
    const list = actor === null ? [] : await listOwnSessions(deps, actor)
    const shown = list.map(({ isThis, isKnownDevice, device }) => [isThis, isKnownDevice, device])
    expect(shown).toEqual([
      [true, true, 'Chrome · Windows'],
      [false, false, 'Chrome · Windows'],
    ])
  })

  const person = (n: number) => ({
    login: `guan-${n}`,
    name: `管理员${n}`,
    phone: `1390000000${n}`,
  })
  const three = { system: person(1), security: person(2), audit: person(3) }

  test('an empty county is set up once, by three people with passwords of a day', async () => {
    expect(await readSetUpState(deps)).toEqual({ isOpen: false, countyName: null })
    const first = await openSetUp(deps)
    const opened = await openSetUp(deps)
    expect((await readSetUpState(deps)).isOpen).toBe(true)
    const input = { countyName: '某县', administrators: three, visit }
    const voided = setUp(deps, { ...input, code: first?.code ?? '' })
    expect(await refusalOf(voided)).toBe('code-wrong')
    const code = opened?.code ?? ''
    const two = { ...three, audit: { ...person(3), phone: person(1).phone } }
    const twice = setUp(deps, { ...input, code, administrators: two })
    expect(await refusalOf(twice)).toBe('same-person-twice')
    const { administrators } = await setUp(deps, { ...input, code })
    expect(administrators.map(({ role }) => role)).toEqual([
      'system-administrator',
      'security-administrator',
      'audit-administrator',
    ])
    expect(await refusalOf(setUp(deps, { ...input, code }))).toBe('code-wrong')
    expect(await openSetUp(deps)).toBeNull()
    const [system, security] = administrators
    const login = { by: 'account', login: system?.login ?? '', visit } as const
    const entered = await enter(deps, { ...login, password: system?.oneTimePassword ?? '' })
    expect(entered.me.unready).toBe('password-change-required')
    deps.time.advance(LIMITS.codes.oneTimePasswordMs)
    const late = { ...login, login: security?.login ?? '' }
    const over = signIn(deps, { ...late, password: security?.oneTimePassword ?? '' })
    expect(await refusalOf(over)).toBe('sign-in-failed')
  })
})
