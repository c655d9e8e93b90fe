import { createServer } from 'node:http'
import { networkInterfaces } from 'node:os'
import { expect, test, describe, beforeEach, afterEach } from 'vitest'
import { openDatabase } from '../src/db/open-database.ts'
import { PortInUseError, startServer, type RunningServer } from '../src/server/start.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'

const APPS = { staffDist: null, kioskDist: null }
const CONFIG = { host: '0.0.0.0', staffPort: 0, kioskPort: 0, tls: false, trustProxy: [] }

describe.each(eachDialect)('health and counts on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let running: RunningServer | undefined

  beforeEach(async () => {
    database = await open()
    deps = createTestDeps(database.db)
  })

  afterEach(async () => {
    await running?.close()
    running = undefined
    await database.close()
  })

  const start = (port: number, isAsked: boolean): Promise<RunningServer> =>
    startServer({ ...CONFIG, operations: { port, isAsked } }, deps, APPS)

  test('are told on this machine alone, by a listener of their own', async () => {
    running = await start(0, true)
    const at = new URL(running.operationsUrl ?? '')
    expect(at.hostname).toBe('127.0.0.1')
    const health = await fetch(new URL('/health', at))
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }])
    expect(health.headers.get('cache-control')).toBe('no-store')
    await (await fetch(`${running.kioskUrl}/trpc/kiosk.rulebooks`)).text()
    const metrics = await fetch(new URL('/metrics', at))
    expect(metrics.headers.get('content-type')).toContain('text/plain; version=0.0.4')
    const text = await metrics.text()
    expect(text).toContain('yichi_http_requests_total{listener="public",status="200"} 1')
    expect(text).toMatch(/^yichi_resident_memory_bytes \d+$/m)
    for (const line of text.trim().split('\n')) {
      expect(line).toMatch(
        /^(?:# TYPE yichi_\w+ (?:counter|gauge|histogram)|yichi_\w+(?:\{.*\})? [\d.e+-]+)$/,
      )
    }
  })

  test('neither of the others knows them, nor does this one know anything else', async () => {
    running = await start(0, true)
    const { staffUrl, kioskUrl, operationsUrl } = running
    for (const url of [staffUrl, kioskUrl]) {
      for (const path of ['/health', '/metrics', '/debug', '/docs', '/trpc/health']) {
        expect((await fetch(url + path)).status, path).toBe(404)
      }
    }
    for (const path of ['/', '/trpc/identity.me', '/trpc/kiosk.home']) {
      expect((await fetch(`${operationsUrl}${path}`)).status, path).toBe(404)
    }
    const { port } = new URL(operationsUrl ?? '')
    const outside = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
    for (const { address } of outside) {
      await expect(fetch(`http://${address}:${port}/metrics`)).rejects.toThrow()
    }
  })

  test('a database that does not answer is told in words, without its error', async () => {
    const db = openDatabase('postgres://127.0.0.1:1/nothing')
    deps = { ...deps, db }
    running = await start(0, true)
    const health = await fetch(`${running.operationsUrl}/health`)
    expect([health.status, await health.json()]).toEqual([
      503,
      { status: 'database-does-not-answer' },
    ])
    await db.destroy()
  })

  test('a taken port stops the start when it was asked for, and is given up when it is the usual one', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    await expect(start(port, true)).rejects.toThrow(PortInUseError)
    running = await start(port, false)
    expect(running.operationsUrl).toBeNull()
    await new Promise((resolve) => other.close(resolve))
  })
})
