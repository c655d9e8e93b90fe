import type { FastifyInstance } from 'fastify'
import { REPORTS_LIMIT } from '@yichi/domain/rules/identity/edge-limits'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createMetrics } from '../src/server/metrics.ts'
import { createPublicListener } from '../src/server/public-listener.ts'
import { createStaffListener } from '../src/server/staff-listener.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { createTestDeps } from '../testing/test-deps.ts'

const SQLITE = eachDialect.filter(({ name }) => name === 'sqlite')
const OLD = {
  'csp-report': {
    'document-uri': 'https://county.example/households?q=13900000000',
    'effective-directive': 'script-src-elem',
    'blocked-uri': 'https://elsewhere.example/x.js?id=11010519491231002X',
  },
}
const NEW = [
  {
    type: 'csp-violation',
    url: 'https://county.example/',
    body: { effectiveDirective: 'require-trusted-types-for', blockedURL: 'trusted-types-sink' },
  },
]

describe.each(SQLITE)('a report against the policy', ({ open }) => {
  let database: TestDatabase
  let lines: Record<string, unknown>[]
  const metrics = createMetrics()
  let listeners: readonly FastifyInstance[]

  beforeEach(async () => {
    database = await open()
    lines = []
    const deps = createTestDeps(database.db)
    const warn = (message: string, fields: object = {}) => void lines.push({ message, ...fields })
    const options = { dist: null, tls: false, metrics }
    const told = { ...deps, log: { ...deps.log, warn } }
    listeners = [
      await createStaffListener(told, options),
      await createPublicListener(told, options),
    ]
  })

  afterEach(async () => {
    await Promise.all(listeners.map((app) => app.close()))
    await database.close()
  })

  function report(app: FastifyInstance, type: string, body: unknown) {
    const headers = { 'content-type': type }
    return app.inject({ method: 'POST', url: '/reports', headers, payload: JSON.stringify(body) })
  }

  test('of either form is counted, and told by directive and origin alone', async () => {
    for (const app of listeners) {
      expect((await report(app, 'application/csp-report', OLD)).statusCode).toBe(204)
      expect((await report(app, 'application/reports+json', NEW)).statusCode).toBe(204)
    }
    expect(lines).toHaveLength(4)
    expect(lines[0]).toMatchObject({
      message: 'policy-violated',
      directive: 'script-src-elem',
      blocked: 'https://elsewhere.example',
    })
    expect(lines[1]).toMatchObject({ blocked: 'trusted-types-sink' })
    expect(JSON.stringify(lines)).not.toMatch(/13900000000|11010519491231002X/)
    expect(metrics.text()).toContain('yichi_policy_violations_total{directive="script-src-elem"} 2')
  })

  test('that says nothing, too much, or comes too often, leaves nothing', async () => {
    const [app] = listeners
    if (app === undefined) throw new Error('no listener')
    const strange = [null, 7, 'x', [], {}, { 'csp-report': { 'effective-directive': 'a b"} 1' } }]
    for (const body of strange) {
      expect((await report(app, 'application/csp-report', body)).statusCode).toBe(204)
    }
    const long = { 'csp-report': { 'script-sample': 'x'.repeat(REPORTS_LIMIT.bodyBytes) } }
    expect((await report(app, 'application/csp-report', long)).statusCode).toBe(413)
    expect((await report(app, 'text/plain', OLD)).statusCode).toBe(415)
    expect(lines).toEqual([])
    const statuses: number[] = []
    for (let i = 0; i < REPORTS_LIMIT.most; i += 1) {
      statuses.push((await report(app, 'application/csp-report', {})).statusCode)
    }
    expect(statuses.at(-1)).toBe(429)
  })
})
