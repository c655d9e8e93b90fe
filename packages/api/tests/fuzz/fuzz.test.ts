import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLogger } from '../../src/observe/logger.ts'
import { checkAnswer } from '../../src/router/check-answer.ts'
import { eachDialect, type TestDatabase } from '../../testing/each-dialect.ts'
import { createTestDeps, type TestDeps } from '../../testing/test-deps.ts'
import { PROCEDURES, type Procedure } from '../support/procedures.ts'
import type { Heard } from './caller-lines.ts'
import { CALLERS, openFuzzWorld, type Caller, type FuzzWorld } from './callers.ts'
import { inputsOf } from './inputs.ts'
import { mayCall } from './may-call.ts'
import { rowMarks } from './row-marks.ts'
import { tableSums } from './table-sums.ts'
import { RowWatch } from './watch.ts'

/** Calls of each procedure, shared among the callers; ten a caller in the usual run, more by `FUZZ_RUNS`. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 200)
/** PostgreSQL answers slower and has the same program before it. */
const FEWER: Readonly<Record<string, number>> = { sqlite: 1, postgres: 10 }
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31)

/** What no answer may hold: places in the program, its libraries, its database. */
const INSIDE = /\bat [^"]*:\d+:\d+|SQLITE_|node_modules|\/src\/|\bstack\b|syntax error/
/** What no line of the log may hold. */
const PERSONAL = /(?<![\dA-Fa-f])(?:\d{17}[\dXx]|1\d{10}|\d{16,19})(?![\dA-Fa-f])/

describe.each(eachDialect)('every procedure, whatever it is given, on $name', ({ name, open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let fuzz: FuzzWorld
  /** For the many calls of those who may not call it, and for each call of those who may. */
  let rows: Readonly<Record<'ofAll' | 'ofEach', RowWatch>>
  const log: string[] = []

  beforeAll(async () => {
    database = await open()
    const sound = createTestDeps(database.db)
    const logger = createLogger({ clock: sound.clock, write: (line) => void log.push(line) })
    deps = { ...sound, log: logger }
    fuzz = await openFuzzWorld(deps)
    const ofAll = new RowWatch(() => tableSums(deps.db))
    rows = { ofAll, ofEach: new RowWatch(await rowMarks(deps.db)) }
  })

  afterAll(async () => {
    await fuzz.close()
    await database.close()
  })

  function expectSafe({ path }: Procedure, caller: Caller, { status, body }: Heard): void {
    expect(status, `${status}: ${body}\n${log.at(-1) ?? ''}`).toBeLessThan(500)
    expect(body).not.toMatch(INSIDE)
    if (!mayCall(path, caller)) expect(status).not.toBe(200)
    if (status === 200) checkAnswer(path, dataOf(body))
  }

  /** All the calls of one caller. What fails is told to the watch, which may look after each. */
  async function callAll(procedure: Procedure, caller: Caller, inputs: Inputs): Promise<void> {
    const isInside = mayCall(procedure.path, caller)
    const watch = isInside ? rows.ofEach : rows.ofAll
    let cookie = await fuzz.cookieOf(caller)
    const property = fc.asyncProperty(inputs, async (text) => {
      const heard = await fuzz.call(procedure, text, cookie)
      expectSafe(procedure, caller, heard)
      if (heard.status === 200 && procedure.type === 'mutation') await watch.lookAgain()
      else {
        const again = (): Promise<unknown> => fuzz.call(procedure, text, cookie)
        watch.failed({ label: `${caller}: ${text?.slice(0, 500)}`, again })
        if (isInside) expect(await watch.changed(), 'a call that failed changed').toBeNull()
      }
      // It may have ended the session.
      const isOut = heard.status === 401 || heard.headers['set-cookie'] !== undefined
      if (isOut && caller !== 'nobody') cookie = await fuzz.cookieOf(caller)
    })
    const numRuns = Math.ceil(RUNS / CALLERS.length / (FEWER[name] ?? 1))
    await fc.assert(property, { numRuns, seed: SEED, endOnFailure: true })
  }

  test.each(PROCEDURES)('$path', async (procedure) => {
    const inputs = inputsOf(procedure, fuzz.world.names)
    const outside = CALLERS.filter((caller) => !mayCall(procedure.path, caller))
    if (outside.length > 0) await rows.ofAll.lookAgain()
    for (const caller of outside) await callAll(procedure, caller, inputs)
    if (outside.length > 0) expect(await rows.ofAll.changed(), 'a refused call changed').toBeNull()
    await rows.ofEach.lookAgain()
    for (const caller of CALLERS.filter((one) => !outside.includes(one))) {
      await callAll(procedure, caller, inputs)
    }
  })

  test('the log of all that holds nobody and no token', () => {
    const lines = log.join('')
    expect(lines).not.toMatch(PERSONAL)
    for (const token of fuzz.tokens) expect(lines).not.toContain(token)
  })
})

type Inputs = fc.Arbitrary<string | undefined>

function dataOf(body: string): unknown {
  return (JSON.parse(body) as { result: { data?: unknown } }).result.data
}
