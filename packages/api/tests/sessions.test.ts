import type { FastifyInstance } from 'fastify'
import { ROLES, SECOND_FACTOR_ROLES, type Role } from '@yichi/domain/facts/role'
import { sessionTimes } from '@yichi/domain/rules/identity/session-expiry'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createStaffListener } from '../src/server/staff-listener.ts'
import { createAccount } from '../src/service/identity/create-account.ts'
import { readSession } from '../src/service/identity/read-session.ts'
import { newToken } from '../src/service/token.ts'
import { IdentityWriter } from '../src/store/identity/writer.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { enrolFactor } from '../testing/enrol-factor.ts'
import { codeOf } from '../testing/get-ready.ts'
import { seedHouseholds, TEST_PASSWORD } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'
import { enter, visitFrom } from '../testing/visit.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const TIMES = 50
const CHANGE = {
  'content-type': 'application/json',
  'x-yichi': '1',
  'sec-fetch-site': 'same-origin',
}
const SIGN_IN = { by: 'account', login: 'surveyor-a', password: TEST_PASSWORD }
const NEXT = 'Kite-77-blau'

describe.each(eachDialect)('sessions on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let app: FastifyInstance

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    await seedHouseholds(deps)
    app = await createStaffListener(deps, { dist: null, tls: false })
  })

  afterEach(async () => {
    await app.close()
    await database.close()
  })

  function post(path: string, payload: object, cookie = '') {
    const headers = { ...CHANGE, cookie }
    return app.inject({ method: 'POST', url: `/trpc/${path}`, headers, payload })
  }

  /** The cookies an answer sets, as the browser sends them back. */
  function cookiesOf(answer: { cookies: readonly { name: string; value: string }[] }): string {
    return answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  }

  async function statusWith(cookie: string): Promise<number> {
    return (await app.inject({ url: '/trpc/identity.me', headers: { cookie } })).statusCode
  }

  const input = { ...SIGN_IN, by: 'account', visit: visitFrom('10.0.0.1') } as const

  test('a planted cookie never becomes a session, nor a known browser', async () => {
    for (let i = 0; i < TIMES; i += 1) {
      const [sid, device] = [newToken(), newToken()]
      const planted = `sid=${sid}; device=${device}`
      const answer = await post('identity.signIn', SIGN_IN, planted)
      expect(answer.statusCode).toBe(200)
      expect(cookiesOf(answer)).not.toContain(sid)
      expect(cookiesOf(answer)).not.toContain(device)
      expect(await statusWith(planted)).toBe(401)
    }
  })

  test('a cookie is worthless right after signing out, and the session brought along after signing in', async () => {
    let last = ''
    for (let i = 0; i < TIMES; i += 1) {
      const cookie = cookiesOf(await post('identity.signIn', SIGN_IN, last))
      if (last !== '') expect(await statusWith(last)).toBe(401)
      expect(await statusWith(cookie)).toBe(200)
      last = cookie
      if (i % 2 === 0) continue
      await post('identity.signOut', {}, cookie)
      expect(await statusWith(cookie)).toBe(401)
    }
  })

  test('the fourth sign-in ends the oldest session, and the trail says so', async () => {
    const tokens: string[] = []
    for (let i = 0; i < 4; i += 1) {
      deps.time.advance(SECOND)
      tokens.push((await enter(deps, input)).token)
    }
    const open = await Promise.all(tokens.map((token) => readSession(deps, token)))
    expect(open.map((actor) => actor !== null)).toEqual([false, true, true, true])
    const ended = await deps.db
      .selectFrom('audit_event')
      .select('detail')
      .where('action', '=', 'session-ended')
      .execute()
    expect(ended.map(({ detail }) => JSON.parse(detail).why)).toEqual(['too-many-at-once'])
  })

  test.each(ROLES)(
    'a session of a %s ends at its second, and may be there so often',
    async (role: Role) => {
      const passwordHash = await deps.passwords.hash(TEST_PASSWORD)
      const account = { login: 'somebody', name: '某人', phone: null, passwordHash }
      const roles = [{ role, zoneId: null }]
      await deps.uow.run(({ tx }) => createAccount(deps, tx, { ...account, roles }))
      const { idleMs, absoluteMs, atOnce } = sessionTimes([role])
      const first = await enter(deps, { ...input, login: 'somebody' })
      const needsFactor = (SECOND_FACTOR_ROLES as readonly Role[]).includes(role)
      expect(first.me.unready).toBe(needsFactor ? 'second-factor-required' : null)
      expect(first.me.idleMs).toBe(idleMs)
      deps.time.advance(idleMs - SECOND)
      expect(await readSession(deps, first.token)).not.toBeNull()
      deps.time.advance(idleMs + SECOND)
      expect(await readSession(deps, first.token)).toBeNull()
      const busy = await enter(deps, { ...input, login: 'somebody' })
      for (let passed = 0; passed < absoluteMs - 10 * MINUTE; passed += 10 * MINUTE) {
        deps.time.advance(10 * MINUTE)
        expect(await readSession(deps, busy.token)).not.toBeNull()
      }
      deps.time.advance(10 * MINUTE - SECOND)
      expect(await readSession(deps, busy.token)).not.toBeNull()
      deps.time.advance(2 * SECOND)
      expect(await readSession(deps, busy.token)).toBeNull()
      const tokens: string[] = []
      for (let i = 0; i < atOnce + 1; i += 1) {
        deps.time.advance(SECOND)
        tokens.push((await enter(deps, { ...input, login: 'somebody' })).token)
      }
      const open = await Promise.all(tokens.map((token) => readSession(deps, token)))
      expect(open.filter((actor) => actor !== null)).toHaveLength(atOnce)
    },
  )

  test('a changed password ends the other sessions, and this one goes on under a new cookie', async () => {
    const other = await enter(deps, input)
    const cookie = cookiesOf(await post('identity.signIn', SIGN_IN))
    const change = { current: TEST_PASSWORD, next: NEXT }
    const refused = await post('identity.changePassword', { ...change, current: 'wrong' }, cookie)
    expect(refused.json().error.data.refusal.code).toBe('password-wrong')
    const answer = await post('identity.changePassword', change, cookie)
    expect(answer.statusCode).toBe(200)
    expect(await statusWith(cookie)).toBe(401)
    expect(await statusWith(cookiesOf(answer))).toBe(200)
    expect(await readSession(deps, other.token)).toBeNull()
    const again = { current: NEXT, next: TEST_PASSWORD }
    const back = await post('identity.changePassword', again, cookiesOf(answer))
    expect(['password-too-plain', 'password-used-before']).toContain(
      back.json().error.data.refusal.code,
    )
  })

  test('a long password of Han characters goes round, exactly as it was typed', async () => {
    const cookie = cookiesOf(await post('identity.signIn', SIGN_IN))
    const next = ` A1${'漢'.repeat(125)}`
    const change = { current: TEST_PASSWORD, next }
    expect((await post('identity.changePassword', change, cookie)).statusCode).toBe(200)
    expect((await post('identity.signIn', { ...SIGN_IN, password: next })).statusCode).toBe(200)
    expect((await post('identity.signIn', { ...SIGN_IN, password: next.trim() })).statusCode).toBe(
      422,
    )
  })

  test('whoever has to set something first is answered nothing else', async () => {
    const { accountId } = (await enter(deps, input)).me
    const hash = await deps.passwords.hash(TEST_PASSWORD)
    const seen = { hash, at: deps.clock(), mustChange: 1, expiresAt: null } as const
    await deps.uow.run(({ tx }) => new IdentityWriter(tx).setPassword(accountId, seen))
    const entered = await post('identity.signIn', SIGN_IN)
    expect(entered.json().result.data.me.unready).toBe('password-change-required')
    const headers = { cookie: cookiesOf(entered) }
    const zones = await app.inject({ url: '/trpc/zone.list', headers })
    expect(zones.statusCode).toBe(403)
    expect(zones.json().error.data.refusal.code).toBe('password-change-required')
    const prove = { password: TEST_PASSWORD, code: null }
    expect((await post('identity.prove', prove, headers.cookie)).statusCode).toBe(403)
    const change = { current: TEST_PASSWORD, next: NEXT }
    const changed = await post('identity.changePassword', change, headers.cookie)
    const after = await app.inject({
      url: '/trpc/zone.list',
      headers: { cookie: cookiesOf(changed) },
    })
    expect(after.statusCode).toBe(200)
  })

  test('a password runs out after ninety days and warns two weeks before', async () => {
    const day = 86_400_000
    deps.time.advance(75 * day)
    expect((await enter(deps, input)).me).toMatchObject({ passwordDaysLeft: null, unready: null })
    deps.time.advance(day)
    expect((await enter(deps, input)).me).toMatchObject({ passwordDaysLeft: 14, unready: null })
    deps.time.advance(14 * day)
    expect((await enter(deps, input)).me.unready).toBe('password-change-required')
  })

  test('ending a session asks for a fresh proof', async () => {
    await enter(deps, input)
    const cookie = cookiesOf(await post('identity.signIn', SIGN_IN))
    deps.time.advance(6 * MINUTE)
    const stale = await post('identity.endOtherSessions', {}, cookie)
    expect(stale.json().error.data.refusal.code).toBe('step-up-required')
    const proved = await post('identity.prove', { password: TEST_PASSWORD, code: null }, cookie)
    const ended = await post('identity.endOtherSessions', {}, cookiesOf(proved))
    expect(ended.json().result.data).toEqual({ ended: 1 })
  })

  test('a proof needs both factors, is fresh for five minutes and gives a new cookie', async () => {
    const { secret } = await enrolFactor(deps, 'surveyor-a')
    deps.time.advance(MINUTE)
    const { ticket } = (await post('identity.signIn', SIGN_IN)).json().result.data
    const code = codeOf(secret, { at: Date.parse(deps.clock()) })
    const fullWidth = code.replace(/./g, (digit) =>
      String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
    )
    const entered = await post('identity.signInSecond', { ticket, code: ` ${fullWidth}` })
    expect(entered.json().result.data.me.hasSecondFactor).toBe(true)
    const acts = await deps.db.selectFrom('audit_event').select('action').orderBy('seq').execute()
    const lastActs = acts.slice(-2).map(({ action }) => action)
    expect(lastActs).toEqual(['password-accepted', 'signed-in'])
    const twice = await post('identity.signInSecond', { ticket, code })
    expect(twice.json().error.data.refusal.code).toBe('ticket-over')
    const cookie = cookiesOf(entered)
    deps.time.advance(6 * MINUTE)
    const stale = await post('identity.renewRecoveryCodes', {}, cookie)
    expect(stale.json().error.data.refusal.code).toBe('step-up-required')
    const half = await post('identity.prove', { password: TEST_PASSWORD, code: null }, cookie)
    expect(half.json().error.data.refusal.code).toBe('code-wrong')
    const now = codeOf(secret, { at: Date.parse(deps.clock()) })
    const proved = await post('identity.prove', { password: TEST_PASSWORD, code: now }, cookie)
    expect(proved.statusCode).toBe(200)
    expect(await statusWith(cookie)).toBe(401)
    const fresh = await post('identity.renewRecoveryCodes', {}, cookiesOf(proved))
    const { codes } = fresh.json().result.data
    expect(codes).toHaveLength(10)
    const kept = await deps.db.selectFrom('recovery_code').selectAll().execute()
    for (const one of codes) expect(JSON.stringify(kept)).not.toContain(one)
  })
})

test('a million tokens do not collide', { timeout: 120_000 }, () => {
  const seen = new Set<string>()
  for (let i = 0; i < 1_000_000; i += 1) seen.add(newToken())
  expect(seen.size).toBe(1_000_000)
})
