import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPublicListener } from '../src/server/public-listener.ts'
import { createStaffListener } from '../src/server/staff-listener.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { seedHouseholds, TEST_PASSWORD } from '../testing/seed-households.ts'
import { createTestDeps } from '../testing/test-deps.ts'

const SQLITE = eachDialect.filter(({ name }) => name === 'sqlite')

/** What stands on every answer, behind TLS. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; " +
    "base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'; " +
    "require-trusted-types-for 'script'; trusted-types vue default; report-uri /reports; report-to csp",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=()',
  'referrer-policy': 'no-referrer',
  'reporting-endpoints': 'csp="/reports"',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
}

const HTML = { accept: 'text/html' }
const JSON_TYPE = { 'content-type': 'application/json' }
const CHANGE = { ...JSON_TYPE, 'x-yichi': '1', 'sec-fetch-site': 'same-origin' }
const SIGN_IN = { by: 'account', login: 'surveyor-a', password: TEST_PASSWORD }
const signIn = { method: 'POST', url: '/trpc/identity.signIn' } as const

type Asked = readonly [string, readonly [staff: number, kiosk: number], InjectOptions]

const ASKED: readonly Asked[] = [
  ['the page', [200, 200], { url: '/', headers: HTML }],
  ['a page of the app', [200, 200], { url: '/zones/03', headers: HTML }],
  ['a hashed file', [200, 200], { url: '/assets/app-1a2b3c.js' }],
  ['the head of a file', [200, 200], { method: 'HEAD', url: '/manifest.webmanifest' }],
  ['a file that is not there', [404, 404], { url: '/nothing.txt' }],
  ['a folder', [404, 404], { url: '/assets/' }],
  ['what the sources are kept in', [404, 404], { url: '/.git/config' }],
  ['a way out of the folder', [404, 404], { url: '/../package.json' }],
  ['an address that is none', [400, 400], { url: '/%zz' }],
  ['an unknown procedure', [404, 404], { url: '/trpc/household.burn' }],
  ['no procedure', [404, 404], { url: '/trpc' }],
  ['a very long name', [400, 400], { url: `/trpc/${'a'.repeat(2_000)}` }],
  ['nobody', [401, 404], { url: '/trpc/identity.me' }],
  ['everybody', [404, 200], { url: '/trpc/kiosk.home' }],
  ['bad input', [404, 400], { url: '/trpc/kiosk.board?input=%7B%7D' }],
  ['a form', [415, 415], { method: 'POST', url: '/trpc/identity.signOut', payload: 'a=b' }],
  ['a change', [200, 404], { ...signIn, headers: CHANGE, payload: SIGN_IN }],
  ['a change by another site', [403, 403], { ...signIn, headers: JSON_TYPE, payload: SIGN_IN }],
  ['no JSON', [400, 404], { ...signIn, headers: CHANGE, payload: '{"by"' }],
  ['too much', [413, 413], { ...signIn, headers: CHANGE, payload: 'x'.repeat(1_100_000) }],
  ['a packed body', [415, 415], { ...signIn, headers: { ...CHANGE, 'content-encoding': 'gzip' } }],
  ['a NUL in a query', [400, 400], { url: '/trpc/kiosk.home?input=%22%5Cu0000%22' }],
  ['a NUL in a change', [400, 400], { ...signIn, headers: CHANGE, payload: '{"by":"\\u0000"}' }],
  ['a key given twice', [400, 400], { url: '/trpc/kiosk.home?input=1&input=2' }],
]

const METHODS = ['TRACE', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'] as const

describe.each(SQLITE)('every answer', ({ open }) => {
  let database: TestDatabase
  let dist: string
  let staff: FastifyInstance
  let kiosk: FastifyInstance

  beforeAll(async () => {
    database = await open()
    const deps = createTestDeps(database.db)
    await seedHouseholds(deps)
    dist = await mkdtemp(join(tmpdir(), 'yichi-dist-'))
    await mkdir(join(dist, 'assets'))
    await writeFile(join(dist, 'index.html'), '<!doctype html><title>一尺</title>')
    await writeFile(join(dist, 'assets', 'app-1a2b3c.js'), 'export {}')
    await writeFile(join(dist, 'manifest.webmanifest'), '{}')
    staff = await createStaffListener(deps, { dist, tls: true })
    kiosk = await createPublicListener(deps, { dist, tls: true })
  })

  afterAll(async () => {
    await Promise.all([staff.close(), kiosk.close()])
    await database.close()
    await rm(dist, { recursive: true, force: true })
  })

  async function expectSafe(app: FastifyInstance, status: number, ask: InjectOptions) {
    const answer = await app.inject(ask)
    expect(answer.statusCode, answer.body).toBe(status)
    expect(answer.headers).toMatchObject({ ...HEADERS, 'x-request-id': expect.any(String) })
    for (const name of ['access-control-allow-origin', 'server', 'x-powered-by']) {
      expect(answer.headers).not.toHaveProperty(name)
    }
    return answer
  }

  test.each(ASKED)('%s', async (_name, [ofStaff, ofKiosk], ask) => {
    await expectSafe(staff, ofStaff, ask)
    await expectSafe(kiosk, ofKiosk, ask)
  })

  test.each(METHODS)('%s is answered with 405 everywhere', async (method) => {
    for (const url of ['/', '/assets/app-1a2b3c.js', '/nothing', '/trpc/identity.signOut']) {
      for (const app of [staff, kiosk]) {
        const { headers } = await expectSafe(app, 405, { method, url, headers: CHANGE })
        expect(headers['allow']).toBe('GET, HEAD, POST')
      }
    }
  })

  test('an answer that nothing can be kept of says so; what is the same for everybody may be asked again', async () => {
    const kept = async (app: FastifyInstance, url: string) =>
      (await app.inject({ url })).headers['cache-control']
    expect(await kept(staff, '/trpc/identity.me')).toBe('no-store')
    expect(await kept(kiosk, '/trpc/kiosk.home')).toBe('no-cache')
    expect(await kept(kiosk, '/trpc/own.file')).toBe('no-store')
  })
})
