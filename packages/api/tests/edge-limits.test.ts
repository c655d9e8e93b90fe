import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CALLS_LIMIT, FEED_LIMIT } from '@yichi/domain/rules/identity/edge-limits'
import { createMetrics } from '../src/server/metrics.ts'
import { createPublicListener } from '../src/server/public-listener.ts'
import { createStaffListener } from '../src/server/staff-listener.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { seedHouseholds, TEST_PASSWORD } from '../testing/seed-households.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'

const SQLITE = eachDialect.filter(({ name }) => name === 'sqlite')
const CHANGE = {
  'content-type': 'application/json',
  'x-yichi': '1',
  'sec-fetch-site': 'same-origin',
}
const FORGED = 1_000

test('the limits are those that were decided', () => {
  expect((CALLS_LIMIT.most / CALLS_LIMIT.seconds) * 60).toBe(600)
  expect(CALLS_LIMIT.most).toBe(100)
  expect(FEED_LIMIT).toEqual({ most: 120, seconds: 60 })
})

describe.each(SQLITE)('how much is taken from one caller', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let app: FastifyInstance | undefined

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    await seedHouseholds(deps)
  })

  afterEach(async () => {
    await app?.close()
    await database.close()
  })

  async function cookieOf(staff: FastifyInstance, login: string): Promise<string> {
    const payload = { by: 'account', login, password: TEST_PASSWORD }
    const url = '/trpc/identity.signIn'
    const answer = await staff.inject({ method: 'POST', url, headers: CHANGE, payload })
    return `sid=${answer.cookies[0]?.value ?? ''}`
  }

  test('a person may call a hundred times in a rush, then is told when to go on; others are not', async () => {
    const metrics = createMetrics()
    app = await createStaffListener(deps, { dist: null, tls: false, metrics })
    const headers = { cookie: await cookieOf(app, 'surveyor-a') }
    const ask = { url: '/trpc/identity.me', headers }
    for (let i = 0; i < CALLS_LIMIT.most; i += 1) {
      expect((await app.inject(ask)).statusCode).toBe(200)
    }
    const refused = await app.inject(ask)
    expect(refused.statusCode).toBe(429)
    const seconds = Number(refused.headers['retry-after'])
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(CALLS_LIMIT.seconds)
    expect(refused.json()).toMatchObject({
      error: { data: { refusal: { code: 'too-many-requests', params: { seconds } } } },
    })
    const cookie = await cookieOf(app, 'surveyor-b')
    expect((await app.inject({ ...ask, headers: { cookie } })).statusCode).toBe(200)
    expect(metrics.text()).toContain('yichi_refused_too_much_total{limit="too-many-requests"} 1')
  })

  test('each call of a batch counts', async () => {
    app = await createStaffListener(deps, {
      dist: null,
      tls: false,
      calls: { most: 5, seconds: 60 },
    })
    const headers = { cookie: await cookieOf(app, 'surveyor-a') }
    const paths = Array.from({ length: 8 }, () => 'identity.me').join(',')
    const answer = await app.inject({ url: `/trpc/${paths}?batch=1`, headers })
    expect(answer.statusCode).toBe(207)
    const refused = answer.json<{ error?: object }[]>().filter(({ error }) => error !== undefined)
    expect(refused).toHaveLength(3)
    expect(answer.headers['retry-after']).toBeDefined()
  })

  test('a thousand forged addresses are one device; the address a known proxy tells is another', async () => {
    app = await createPublicListener(deps, { dist: null, tls: false })
    const statuses = new Map<number, number>()
    for (let i = 0; i < FORGED; i += 1) {
      const address = `10.${i % 250}.${Math.floor(i / 250)}.7`
      const headers = { 'x-forwarded-for': address, 'x-real-ip': address, forwarded: address }
      const { statusCode } = await app.inject({ url: '/trpc/kiosk.rulebooks', headers })
      statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1)
    }
    expect([...statuses]).toEqual([
      [200, FEED_LIMIT.most],
      [429, FORGED - FEED_LIMIT.most],
    ])
    await app.close()
    app = await createPublicListener(deps, {
      dist: null,
      tls: false,
      trustProxy: ['127.0.0.1'],
      calls: { most: 1, seconds: 60 },
    })
    const from = (address: string) =>
      app?.inject({ url: '/trpc/kiosk.home', headers: { 'x-forwarded-for': address } })
    expect((await from('192.0.2.1'))?.statusCode).toBe(200)
    expect((await from('192.0.2.1'))?.statusCode).toBe(429)
    expect((await from('192.0.2.2'))?.statusCode).toBe(200)
  })

  test('a batch of eleven and a page of two hundred and one are refused', async () => {
    app = await createStaffListener(deps, { dist: null, tls: false })
    const headers = { cookie: await cookieOf(app, 'surveyor-a') }
    const eleven = Array.from({ length: 11 }, () => 'identity.me').join(',')
    const batch = await app.inject({ url: `/trpc/${eleven}?batch=1`, headers })
    expect(batch.statusCode).toBe(400)
    const input = encodeURIComponent(JSON.stringify({ limit: 201 }))
    const page = await app.inject({ url: `/trpc/household.list?input=${input}`, headers })
    expect(page.statusCode).toBe(400)
  })
})
