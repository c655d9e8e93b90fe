import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instant } from '../src/observe/clock.ts'
import { silentLogger, type LogFields } from '../src/observe/logger.ts'
import { createPublicListener } from '../src/server/public-listener.ts'
import { createStaffListener } from '../src/server/staff-listener.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { MA, seedHouseholds, TEST_PASSWORD, WANG } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'

const CHANGE = {
  'content-type': 'application/json',
  'x-yichi': '1',
  'sec-fetch-site': 'same-origin',
}
const SIGN_IN = { by: 'account', login: 'surveyor-a', password: TEST_PASSWORD }
const MINUTES = 60_000

type Who = 'staff' | 'nobody' | 'kiosk'
const asked = (input: unknown): string => `input=${encodeURIComponent(JSON.stringify(input))}`

const UNSURVEYED = { householdCode: WANG, mode: 'MONETARY', signDate: '2017-03-28' }

const PLAIN: readonly (readonly [string, Who, number, path: string, query: string])[] = [
  ['a list', 'staff', 200, 'household.list', asked({ limit: 10 })],
  ['a file', 'staff', 200, 'household.get', asked({ code: WANG })],
  ['no input', 'staff', 200, 'identity.me', ''],
  ['an empty input', 'staff', 200, 'identity.me', 'input='],
  ['an escaped path', 'staff', 200, 'household%2Elist', asked({ limit: 10 })],
  ['spaces as plus signs', 'staff', 200, 'household.list', 'input={"limit":+10}'],
  ['a refusal', 'staff', 404, 'household.get', asked({ code: MA })],
  ['a rule in the way', 'staff', 422, 'settlement.preview', asked(UNSURVEYED)],
  ['not signed in', 'nobody', 401, 'household.list', asked({ limit: 10 })],
  ['not signed in, no JSON', 'nobody', 401, 'household.list', 'input={'],
  ['bad input', 'staff', 400, 'household.list', asked({ limit: 0, name: '王' })],
  ['missing input', 'staff', 400, 'household.get', ''],
  ['input too long', 'staff', 400, 'household.list', asked({ q: '王'.repeat(51) })],
  ['no JSON', 'staff', 400, 'household.get', 'input={"code":'],
  ['broken escapes', 'staff', 400, 'household.get', 'input={"code":"%ff%zz%"}'],
  ['the public page', 'kiosk', 200, 'kiosk.home', ''],
  ['a board', 'kiosk', 200, 'kiosk.board', asked({ board: 1 })],
  ['bad public input', 'kiosk', 400, 'kiosk.board', asked({ board: 99 })],
]

const OTHER: readonly (readonly [string, Who, number, path: string, query: string])[] = [
  ['an unknown procedure', 'staff', 404, 'household.burn', ''],
  ['a name of the language', 'staff', 404, 'constructor', ''],
  ['a staff procedure', 'kiosk', 404, 'household.list', asked({ limit: 10 })],
  ['a change by GET', 'staff', 405, 'identity.signOut', ''],
  ['a batch', 'staff', 200, 'household.list', `batch=1&${asked({ 0: { limit: 10 } })}`],
  ['connection parameters', 'staff', 400, 'identity.me', 'connectionParams=x'],
]

const STRANGE: readonly (readonly [string, number, Record<string, string>])[] = [
  ['a stream', 400, { 'trpc-accept': 'application/jsonl' }],
  ['a stream, by the other header', 400, { accept: 'text/html, application/jsonl' }],
  ['a form', 405, { 'content-type': 'multipart/form-data; boundary=x' }],
  ['a file', 405, { 'content-type': 'application/octet-stream' }],
]

describe.each(eachDialect)('asking by GET on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let apps: Readonly<Record<Who, FastifyInstance>>
  let cookie: string
  let isBroken = false
  const errors: LogFields[] = []

  beforeAll(async () => {
    database = await open()
    const sound = createTestDeps(database.db)
    deps = {
      ...sound,
      clock: () => {
        if (isBroken) throw new Error('the clock stopped')
        return sound.clock()
      },
      log: { ...silentLogger, error: (event, fields) => void errors.push({ event, ...fields }) },
    }
    await seedHouseholds(deps)
    const staff = await createStaffListener(deps, { dist: null, tls: false })
    const kiosk = await createPublicListener(deps, { dist: null, tls: true })
    apps = { staff, nobody: staff, kiosk }
    const headers = CHANGE
    const url = '/trpc/identity.signIn'
    const answer = await staff.inject({ method: 'POST', url, headers, payload: SIGN_IN })
    cookie = `sid=${answer.cookies[0]?.value ?? ''}`
  })

  afterAll(async () => {
    await Promise.all([apps.staff.close(), apps.kiosk.close()])
    await database.close()
  })

  /** The answer without what differs between any two requests, and who gave it. */
  async function answerTo(who: Who, url: string, extra: Record<string, string> = {}) {
    const headers = who === 'nobody' ? extra : { cookie, ...extra }
    const answer = await apps[who].inject({ url, headers })
    const { 'content-length': length, 'x-request-id': id } = answer.headers
    const varying = ['date', 'x-request-id', 'content-length', 'transfer-encoding']
    const others = Object.entries(answer.headers).filter(([name]) => !varying.includes(name))
    // The adapter streams its answers and so cannot tell their length.
    if (length !== undefined) expect(Number(length)).toBe(Buffer.byteLength(answer.body))
    const body = answer.body.replaceAll(String(id), 'the request')
    const same = { status: answer.statusCode, headers: Object.fromEntries(others), body }
    return { same, isAdapters: length === undefined }
  }

  /** The same request, with a word added that only the adapter overlooks. */
  const toAdapter = (path: string, query: string): string => `/trpc/${path}?${query}&via=adapter`

  test.each(PLAIN)('%s is answered as by the adapter: %s %i', async (...row) => {
    const [, who, status, path, query] = row
    const plain = await answerTo(who, query === '' ? `/trpc/${path}` : `/trpc/${path}?${query}`)
    const adapters = await answerTo(who, toAdapter(path, query))
    expect([plain.isAdapters, adapters.isAdapters]).toEqual([false, true])
    expect(plain.same).toEqual(adapters.same)
    expect(plain.same.status).toBe(status)
    expect(plain.same.headers).toMatchObject({
      'content-type': 'application/json',
      'cache-control': who === 'kiosk' ? 'no-cache' : 'no-store',
      'x-frame-options': 'DENY',
    })
  })

  test.each(OTHER)('%s is left to the adapter: %s %i', async (...row) => {
    const [, who, status, path, query] = row
    const answer = await answerTo(who, `/trpc/${path}?${query}`)
    expect(answer.isAdapters).toBe(true)
    expect(answer.same.status).toBe(status)
    if (status === 405) expect(answer.same.headers).toHaveProperty('allow', 'POST')
  })

  test.each(STRANGE)('asking for %s is left to the adapter: %i', async (_name, status, headers) => {
    const answer = await answerTo('staff', '/trpc/identity.me', headers)
    expect(answer.isAdapters).toBe(true)
    expect(answer.same.status).toBe(status)
  })

  test('other methods are stopped by the guard before any query runs', async () => {
    for (const method of ['HEAD', 'PUT', 'DELETE'] as const) {
      const answer = await apps.staff.inject({ method, url: '/trpc/identity.me' })
      expect(answer.statusCode, method).toBe(405)
    }
    const forged = await apps.staff.inject({ method: 'POST', url: '/trpc/identity.me' })
    expect(forged.statusCode).toBe(415)
  })

  test.each(['staff', 'kiosk'] as const)('a bug tells nothing and is logged: %s', async (who) => {
    const path = who === 'staff' ? 'identity.me' : 'kiosk.home'
    errors.length = 0
    isBroken = true
    const plain = await answerTo(who, `/trpc/${path}`)
    const adapters = await answerTo(who, toAdapter(path, ''))
    isBroken = false
    expect([plain.isAdapters, adapters.isAdapters]).toEqual([false, true])
    expect(plain.same).toEqual(adapters.same)
    expect(plain.same.status).toBe(500)
    expect(plain.same.body).not.toContain('clock')
    const { event, error } = { event: 'procedure-failed', error: new Error('the clock stopped') }
    const requestId: unknown = expect.stringMatching(/^[0-9a-f-]{36}$/)
    const line = { event, path, error, requestId }
    expect(errors).toEqual([line, line])
    expect(errors[0]?.['requestId']).not.toBe(errors[1]?.['requestId'])
  })

  test('a session lives on by asking, and ends when it was idle', async () => {
    const seen = async (): Promise<unknown> =>
      (await database.db.selectFrom('session').select('last_seen_at').executeTakeFirst())
        ?.last_seen_at
    deps.time.advance(2 * MINUTES)
    expect((await answerTo('staff', '/trpc/identity.me')).same.status).toBe(200)
    expect(await seen()).toBe(instant(deps.clock()))
    deps.time.advance(31 * MINUTES)
    const plain = await answerTo('staff', '/trpc/identity.me')
    const adapters = await answerTo('staff', toAdapter('identity.me', ''))
    expect(plain.same).toEqual(adapters.same)
    expect(plain.same.status).toBe(401)
  })
})
