import type { AnyTRPCRouter } from '@trpc/server'
import { AUTHORITY, isProcedureName } from '@yichi/domain/rules/identity/authority'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createLogger } from '../../src/observe/logger.ts'
import { publicRouter } from '../../src/router/public-router.ts'
import { staffRouter } from '../../src/router/staff-router.ts'
import { eachDialect, type TestDatabase } from '../../testing/each-dialect.ts'
import { createTestDeps, type TestDeps } from '../../testing/test-deps.ts'
import { SAMPLES } from '../support/sample-inputs.ts'
import { CALLERS, openFuzzWorld, type Caller, type FuzzWorld } from './callers.ts'
import { hostile } from './hostile.ts'
import { shaped } from './shapes.ts'
import { tableSums } from './table-sums.ts'

/** Calls of each procedure, shared among the callers; ten a caller in the usual run, more by `FUZZ_RUNS`. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 200)
/** PostgreSQL answers slower and has the same program before it. */
const FEWER: Readonly<Record<string, number>> = { sqlite: 1, postgres: 10 }
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31)

const CHANGE = {
  'content-type': 'application/json',
  'x-yichi': '1',
  'sec-fetch-site': 'same-origin',
}
const TOO_LONG_TO_ASK = 8_000

/** What no answer may hold: places in the program, its libraries, its database. */
const INSIDE = /\bat [^"]*:\d+:\d+|SQLITE_|node_modules|\/src\/|\bstack\b|syntax error/
/** What no line of the log may hold. */
const PERSONAL = /(?<![\dA-Fa-f])(?:\d{17}[\dXx]|1\d{10}|\d{16,19})(?![\dA-Fa-f])/

interface Fuzzed {
  readonly path: string
  readonly listener: 'staff' | 'public'
  readonly type: 'query' | 'mutation'
  readonly schema: z.core.JSONSchema.BaseSchema | null
}

function proceduresOf(router: AnyTRPCRouter, listener: Fuzzed['listener']): Fuzzed[] {
  const all = router._def.procedures as Readonly<
    Record<string, { _def: { type: Fuzzed['type']; inputs: readonly z.ZodType[] } }>
  >
  return Object.entries(all).map(([path, { _def }]) => {
    const [input] = _def.inputs
    const schema =
      input === undefined ? null : z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
    return { path, listener, type: _def.type, schema }
  })
}

const PROCEDURES = [...proceduresOf(staffRouter, 'staff'), ...proceduresOf(publicRouter, 'public')]

describe.each(eachDialect)('every procedure, whatever it is given, on $name', ({ name, open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let fuzz: FuzzWorld
  const log: string[] = []

  beforeAll(async () => {
    database = await open()
    // What a power cut would lose is no matter here, and every refusal is a write.
    if (name === 'sqlite') await sql`pragma synchronous = off`.execute(database.db)
    const sound = createTestDeps(database.db)
    const logger = createLogger({ clock: sound.clock, write: (line) => void log.push(line) })
    deps = { ...sound, log: logger }
    fuzz = await openFuzzWorld(deps)
  })

  afterAll(async () => {
    await fuzz.close()
    await database.close()
  })

  function inputsOf({ path, schema }: Fuzzed): fc.Arbitrary<string | undefined> {
    const sample = SAMPLES[path]?.input(fuzz.world.names)
    if (schema === null) return fc.oneof(fc.constant(undefined), hostile(undefined))
    const known = Object.values(fuzz.world.names).map(String)
    const valid = shaped(schema, known).map((of) => JSON.stringify(of))
    return fc.oneof(
      { weight: 1, arbitrary: fc.constant(JSON.stringify(sample)) },
      { weight: 4, arbitrary: valid },
      { weight: 5, arbitrary: hostile(sample) },
    )
  }

  async function call({ path, listener, type }: Fuzzed, text: string | undefined, cookie: string) {
    const app = fuzz.listeners[listener]
    const url = `/trpc/${path}`
    if (type === 'mutation') {
      const headers = { ...CHANGE, cookie }
      return app.inject({ method: 'POST', url, headers, payload: text ?? '' })
    }
    const asked = text === undefined ? '' : `?input=${escaped(text.slice(0, TOO_LONG_TO_ASK))}`
    return app.inject({ url: `${url}${asked}`, headers: { cookie } })
  }

  function expectSafe({ path }: Fuzzed, caller: Caller, status: number, body: string): void {
    expect(status, `${status}: ${body}\n${log.at(-1) ?? ''}`).toBeLessThan(500)
    expect(body).not.toMatch(INSIDE)
    const isForAnyone = isProcedureName(path) && AUTHORITY[path].who === 'anyone'
    if (caller === 'nobody' && !isForAnyone) expect(status).not.toBe(200)
  }

  test.each(PROCEDURES)('$path', async (procedure) => {
    const perCaller = Math.ceil(RUNS / CALLERS.length / (FEWER[name] ?? 1))
    let before = await tableSums(deps.db)
    for (const caller of CALLERS) {
      let cookie = await fuzz.cookieOf(caller)
      const property = fc.asyncProperty(inputsOf(procedure), async (text) => {
        const { statusCode, body } = await call(procedure, text, cookie)
        expectSafe(procedure, caller, statusCode, body)
        if (statusCode !== 200 || procedure.type === 'query') return
        // It did something: what comes after is held against the county as it is now.
        before = await tableSums(deps.db)
        cookie = await fuzz.cookieOf(caller)
      })
      await fc.assert(property, { numRuns: perCaller, seed: SEED, endOnFailure: true })
    }
    expect(await tableSums(deps.db), 'a call that failed changed a row').toEqual(before)
  })

  test('the log of all that holds nobody and no token', () => {
    const lines = log.join('')
    expect(lines).not.toMatch(PERSONAL)
    for (const token of fuzz.tokens) expect(lines).not.toContain(token)
  })
})

/** As a browser writes it into an address; a lone half of a character becomes the sign for what is no character. */
function escaped(text: string): string {
  return encodeURIComponent(Buffer.from(text, 'utf8').toString('utf8'))
}
