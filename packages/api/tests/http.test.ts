import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createPublicListener } from '../src/server/public-listener.ts'
import { createStaffListener } from '../src/server/staff-listener.ts'
import { PortInUseError, startServer } from '../src/server/start.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { seedHouseholds, TEST_PASSWORD, WANG } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'

const SQLITE = eachDialect.filter((dialect) => dialect.name === 'sqlite')
const CHANGE = {
  'content-type': 'application/json',
  'x-yichi': '1',
  'sec-fetch-site': 'same-origin',
}
const SIGN_IN = { by: 'account', login: 'surveyor-a', password: TEST_PASSWORD }
/** What no answer may hold: places in the program, its libraries, its database. */
const INSIDE = /at .*:\d+:\d+|SQLITE_|node_modules|\/src\/|select /

describe.each(SQLITE)('the listeners', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let staff: FastifyInstance
  let kiosk: FastifyInstance
  let dist: string

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    await seedHouseholds(deps)
    dist = await mkdtemp(join(tmpdir(), 'yichi-dist-'))
    await mkdir(join(dist, 'assets'))
    await writeFile(join(dist, 'index.html'), '<!doctype html><title>一尺</title>')
    await writeFile(join(dist, 'assets', 'app-1a2b3c.js'), 'export {}')
    await writeFile(join(dist, 'manifest.webmanifest'), '{}')
    staff = await createStaffListener(deps, { dist, tls: false })
    kiosk = await createPublicListener(deps, { dist, tls: true })
  })

  afterEach(async () => {
    await Promise.all([staff.close(), kiosk.close()])
    await database.close()
    await rm(dist, { recursive: true, force: true })
  })

  function change(path: string, payload: unknown, extra: InjectOptions['headers'] = {}) {
    const headers = { ...CHANGE, ...extra }
    return staff.inject({
      method: 'POST',
      url: `/trpc/${path}`,
      headers,
      payload: payload as object,
    })
  }

  async function cookieOf(): Promise<string> {
    const answer = await change('identity.signIn', SIGN_IN)
    return `sid=${answer.cookies[0]?.value ?? ''}`
  }

  test('signing in sets a cookie that scripts and other sites cannot use', async () => {
    const answer = await change('identity.signIn', SIGN_IN)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.cookies).toMatchObject([
      { name: 'sid', path: '/', httpOnly: true, sameSite: 'Strict' },
      { name: 'device', path: '/', httpOnly: true, sameSite: 'Strict', maxAge: 180 * 86_400 },
    ])
    const cookie = await cookieOf()
    const me = await staff.inject({ url: '/trpc/identity.me', headers: { cookie } })
    expect(me.json()).toMatchObject({ result: { data: { login: 'surveyor-a' } } })
    await change('identity.signOut', undefined, { cookie, 'content-type': 'application/json' })
    const gone = await staff.inject({ url: '/trpc/identity.me', headers: { cookie } })
    expect(gone.statusCode).toBe(401)
  })

  test('behind TLS the cookie is bound to the host', async () => {
    const secure = await createStaffListener(deps, { dist: null, tls: true })
    const answer = await secure.inject({
      method: 'POST',
      url: '/trpc/identity.signIn',
      headers: CHANGE,
      payload: SIGN_IN,
    })
    expect(answer.cookies).toMatchObject([
      { name: '__Host-sid', secure: true, path: '/' },
      { name: '__Host-device', secure: true, path: '/' },
    ])
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
    await secure.close()
  })

  test('a cookie that was planted does not become a session', async () => {
    const planted = `sid=${'a'.repeat(43)}`
    const answer = await change('identity.signIn', SIGN_IN, { cookie: planted })
    expect(answer.cookies[0]?.value).not.toBe('a'.repeat(43))
    const me = await staff.inject({ url: '/trpc/identity.me', headers: { cookie: planted } })
    expect(me.statusCode).toBe(401)
  })

  test('every answer carries the security headers', async () => {
    const urls = ['/', '/trpc/identity.me', '/assets/app-1a2b3c.js', '/nothing.txt']
    for (const app of [staff, kiosk]) {
      for (const url of urls) {
        const { headers } = await app.inject({ url })
        expect(headers, url).toMatchObject({
          'content-security-policy':
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
            "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; " +
            "base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'; " +
            "require-trusted-types-for 'script'; trusted-types vue default; " +
            'report-uri /reports; report-to csp',
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
          'x-frame-options': 'DENY',
        })
        expect(headers['permissions-policy']).toContain('camera=()')
        expect(headers['access-control-allow-origin']).toBeUndefined()
        expect('strict-transport-security' in headers).toBe(app === kiosk)
      }
    }
  })

  const HOST = 'yichi.county:8787'
  const forged: readonly (readonly [string, number, Record<string, string>])[] = [
    ['a form', 415, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a plain text', 415, { 'content-type': 'text/plain' }],
    ['no header of ours', 403, { 'x-yichi': '' }],
    ['another site', 403, { 'sec-fetch-site': 'cross-site' }],
    ['a sibling site', 403, { 'sec-fetch-site': 'same-site' }],
    ['another origin', 403, { 'sec-fetch-site': '', origin: 'https://evil.example' }],
    ['no origin at all', 403, { 'sec-fetch-site': '' }],
    ['an opaque origin', 403, { 'sec-fetch-site': '', origin: 'null' }],
    ['a file', 415, { 'content-type': 'multipart/form-data; boundary=x' }],
    [
      'a plain text that calls itself JSON',
      415,
      { 'content-type': 'text/plain; application/json' },
    ],
    ['the kiosk of this very county', 403, { 'sec-fetch-site': '', origin: 'http://yichi.county' }],
    ['a beacon without a type', 415, { 'content-type': '' }],
  ]

  test.each(forged)('a change from %s is refused with %i', async (_name, status, extra) => {
    const all: Record<string, string> = { ...CHANGE, ...extra, host: HOST }
    const headers = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
    const payload = JSON.stringify(SIGN_IN)
    const options = { method: 'POST', url: '/trpc/identity.signIn', headers, payload } as const
    const answer = await staff.inject(options)
    expect(answer.statusCode).toBe(status)
    expect(answer.cookies).toEqual([])
  })

  test('an old browser is believed by its origin', async () => {
    const ours = { 'content-type': 'application/json', 'x-yichi': '1' }
    const headers = { ...ours, host: HOST, origin: `http://${HOST}` }
    const url = '/trpc/identity.signIn'
    const answer = await staff.inject({ method: 'POST', url, headers, payload: SIGN_IN })
    expect(answer.statusCode).toBe(200)
  })

  test('a change by GET and other methods are refused', async () => {
    const url = '/trpc/identity.signOut'
    expect((await staff.inject({ url })).statusCode).toBe(405)
    for (const method of ['PUT', 'DELETE', 'PATCH'] as const) {
      const answer = await staff.inject({ method, url, headers: CHANGE })
      expect(answer.statusCode, method).toBe(405)
    }
  })

  test('unknown keys and wrong types are refused with their path, telling nothing else', async () => {
    const extra = await change('identity.signIn', { ...SIGN_IN, admin: true })
    expect(extra.statusCode).toBe(400)
    expect(extra.json().error.data.issues[0].message).toContain('admin')
    const cookie = await cookieOf()
    const facts = { segments: [{ measured: 1.5 }], decoration: 'NONE', attachments: [] }
    const survey = { householdCode: WANG, surveyedOn: '2017-02-30', facts }
    const answer = await change('survey.register', survey, { cookie })
    expect(answer.statusCode).toBe(400)
    const paths = answer.json().error.data.issues.map((issue: { path: string }) => issue.path)
    expect(paths).toContain('surveyedOn')
    for (const body of [extra.body, answer.body]) expect(body).not.toMatch(INSIDE)
  })

  test('a refusal tells its code; a bug tells nothing but a number to ask by', async () => {
    const wrong = await change('identity.signIn', { ...SIGN_IN, password: 'wrong' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.json().error.data.refusal).toEqual({ code: 'sign-in-failed', params: {} })
    const cookie = await cookieOf()
    await database.db.schema.dropTable('delegation').execute()
    const bug = await staff.inject({ url: '/trpc/identity.me', headers: { cookie } })
    expect(bug.statusCode).toBe(500)
    expect(bug.json().error.message).toBe('internal error')
    for (const body of [wrong.body, bug.body]) {
      expect(body).not.toMatch(INSIDE)
      expect(body).not.toContain('stack')
    }
    expect(bug.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('garbage is refused without a word of the inside', async () => {
    const garbage = [
      { payload: '{"by":', status: 400 },
      { payload: 'x'.repeat(1_100_000), status: 413 },
    ]
    for (const { payload, status } of garbage) {
      const url = '/trpc/identity.signIn'
      const answer = await staff.inject({ method: 'POST', url, headers: CHANGE, payload })
      expect(answer.statusCode).toBe(status)
      expect(answer.body).not.toMatch(INSIDE)
    }
    const batch = Array.from({ length: 11 }, () => 'identity.me').join(',')
    const many = await staff.inject({
      url: `/trpc/${batch}?batch=1&input=${encodeURIComponent('{}')}`,
    })
    expect(many.statusCode).toBe(400)
    const cursor = encodeURIComponent(JSON.stringify({ cursor: 'x' }))
    const cookie = await cookieOf()
    const headers = { cookie }
    const bad = await staff.inject({ url: `/trpc/approval.inbox?input=${cursor}`, headers })
    expect(bad.statusCode).toBe(400)
  })

  test('the page is asked for again, hashed files are kept, unknown pages are the app', async () => {
    const page = await staff.inject({ url: '/', headers: { accept: 'text/html' } })
    expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-cache'])
    const script = await staff.inject({ url: '/assets/app-1a2b3c.js' })
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    const inner = await staff.inject({ url: '/zones/03?star=1', headers: { accept: 'text/html' } })
    expect([inner.statusCode, inner.headers['cache-control']]).toEqual([200, 'no-cache'])
    expect(inner.body).toContain('一尺')
    const version = await staff.inject({
      url: '/rulebooks/REP-COUNTY@1.1.0',
      headers: { accept: 'text/html' },
    })
    expect([version.statusCode, version.body]).toEqual([200, inner.body])
    for (const url of ['/assets/gone.js', '/../package.json', '/%2e%2e/package.json', '/.env']) {
      expect((await staff.inject({ url })).statusCode, url).toBe(404)
    }
  })

  test('the public listener cannot name a staff procedure and never reads a cookie', async () => {
    const cookie = await cookieOf()
    for (const path of ['identity.me', 'household.list', 'approval.act']) {
      const answer = await kiosk.inject({ url: `/trpc/${path}`, headers: { cookie } })
      expect(answer.statusCode, path).toBe(404)
    }
    const home = await kiosk.inject({ url: '/trpc/kiosk.home' })
    expect(home.statusCode).toBe(200)
    expect(home.body).not.toContain('王建国')
  })

  test('starting on a taken port fails plainly and leaves nothing running', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const taken = typeof address === 'object' && address !== null ? address.port : 0
    const apps = { staffDist: null, kioskDist: null }
    const config = {
      host: '127.0.0.1',
      staffPort: 0,
      kioskPort: taken,
      tls: false,
      trustProxy: [],
      operations: null,
    }
    await expect(startServer(config, deps, apps)).rejects.toThrow(PortInUseError)
    const running = await startServer({ ...config, kioskPort: 0 }, deps, apps)
    const answer = await fetch(`${running.kioskUrl}/trpc/kiosk.home`)
    expect(answer.status).toBe(200)
    await running.close()
    await new Promise((resolve) => other.close(resolve))
  })
})
