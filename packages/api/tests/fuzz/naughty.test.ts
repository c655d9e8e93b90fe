import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eachDialect, type TestDatabase } from '../../testing/each-dialect.ts'
import { createTestDeps, type TestDeps } from '../../testing/test-deps.ts'
import { PROCEDURES } from '../support/procedures.ts'
import { SAMPLES } from '../support/sample-inputs.ts'
import { openFuzzWorld, type Caller, type FuzzWorld } from './callers.ts'
import { NAUGHTY } from './naughty.ts'
import { tableSums } from './table-sums.ts'

const SQLITE = eachDialect.filter(({ name }) => name === 'sqlite')

/** Where people type what they like: who types it, and into which field. */
const TYPED: readonly (readonly [path: string, field: string, who: Caller])[] = [
  ['household.find', 'q', 'surveyor'],
  ['identity.signIn', 'login', 'nobody'],
  ['identity.signIn', 'password', 'nobody'],
  ['own.signIn', 'phone', 'nobody'],
  ['kiosk.recompute', 'householdCode', 'nobody'],
]

test('six hundred texts at least, each another', () => {
  expect(NAUGHTY.length).toBeGreaterThanOrEqual(600)
  expect(new Set(NAUGHTY).size).toBe(NAUGHTY.length)
})

describe.each(SQLITE)('every naughty text', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let fuzz: FuzzWorld

  beforeAll(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    fuzz = await openFuzzWorld(deps)
  })

  afterAll(async () => {
    await fuzz.close()
    await database.close()
  })

  test.each(TYPED)(
    'typed into %s %s opens nothing and changes no row',
    async (path, field, who) => {
      const procedure = PROCEDURES.find((one) => one.path === path)
      if (procedure === undefined) throw new Error(`no procedure ${path}`)
      const sample = SAMPLES[path]?.input(fuzz.world.names)
      const cookie = await fuzz.cookieOf(who)
      const before = await tableSums(deps.db)
      for (const text of NAUGHTY) {
        const input = JSON.stringify(Object.assign({}, sample, { [field]: text }))
        const { status, headers, body } = await fuzz.call(procedure, input, cookie)
        const said = `${JSON.stringify(text.slice(0, 60))}: ${status} ${body.slice(0, 300)}`
        expect(status, said).toBeLessThan(500)
        expect(headers['set-cookie'], said).toBeUndefined()
        if (path === 'identity.signIn' || path === 'own.signIn') expect(status, said).not.toBe(200)
      }
      expect(await tableSums(deps.db)).toEqual(before)
    },
  )
})
