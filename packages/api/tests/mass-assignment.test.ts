import { AUTHORITY, isProcedureName } from '@yichi/domain/rules/identity/authority'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'
import { openFuzzWorld, type Caller, type FuzzWorld } from './fuzz/callers.ts'
import { tableSums } from './fuzz/table-sums.ts'
import { PROCEDURES, type Procedure } from './support/procedures.ts'
import { SAMPLES } from './support/sample-inputs.ts'

const SQLITE = eachDialect.filter(({ name }) => name === 'sqlite')

/** What somebody would like to set who may not, and a name that nobody knows. */
const PRIVILEGED = [
  'role', 'roles', 'isAdmin', 'admin', 'permissions', 'scope', 'status', 'state', 'kind', 'type',
  'id', 'accountId', 'actorId', 'userId', 'ownerId', 'householdId', 'zoneId', 'unitId', 'version',
  'amountFen', 'netFen', 'paidFen', 'fen', 'approvedBy', 'approvedAt', 'signedBy', 'createdAt',
  'createdBy', 'updatedAt', 'publishedAt', 'passwordHash', 'token', 'proved', 'provedAt',
  'onBehalfOf', 'payeeId', 'bankLast4', 'mustChange', '__proto__', 'constructor', 'xyzzy',
] as const // prettier-ignore

const MUTATIONS = PROCEDURES.filter(({ type }) => type === 'mutation')

/** Somebody who may call it: for others the input is not even read. */
function whoMay({ path }: Procedure): Caller {
  if (!isProcedureName(path)) throw new Error(`no row for ${path}`)
  const row = AUTHORITY[path]
  switch (row.who) {
    case 'anyone':
      return 'nobody'
    case 'resident':
      return 'resident'
    case 'signed-in':
      return 'leader'
    case 'staff':
      return row.roles[0] ?? 'nobody'
  }
}

/** The names that are no field of the input, at its top, in any of its forms. */
function foreignTo(input: z.ZodType | undefined, sample: unknown): readonly string[] {
  const schema = z.toJSONSchema(input ?? z.unknown(), { io: 'input', unrepresentable: 'any' })
  const forms = [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
  const own = new Set(forms.flatMap(({ properties }) => Object.keys(properties ?? {})))
  for (const name of Object.keys(Object(sample))) own.add(name)
  return PRIVILEGED.filter((name) => !own.has(name))
}

/** The JSON of the sample with one name more, written as no program would let it be written. */
function withOneMore(sample: unknown, name: string): string {
  const text = JSON.stringify(sample ?? {})
  return text.replace(/^\{/, `{${JSON.stringify(name)}:"1",`).replace(',}', '}')
}

test('forty names and an unknown one, and every change of both listeners', () => {
  expect(new Set(PRIVILEGED).size).toBe(41)
  expect(MUTATIONS.length).toBeGreaterThan(60)
  expect(MUTATIONS.filter(({ input }) => input === undefined)).toEqual([])
})

describe.each(SQLITE)('a name that an input does not have', ({ open }) => {
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

  test.each(MUTATIONS)('$path: over HTTP that is 400 by name, and no row changes', async (one) => {
    const sample = SAMPLES[one.path]?.input(fuzz.world.names)
    const names = foreignTo(one.input, sample)
    expect(names.length).toBeGreaterThan(30)
    const cookie = await fuzz.cookieOf(whoMay(one))
    const before = await tableSums(deps.db)
    for (const name of names) {
      const { status, headers, body } = await fuzz.call(one, withOneMore(sample, name), cookie)
      expect(status, `${name}: ${body}`).toBe(400)
      expect(body, name).toContain(`Unrecognized key: \\"${name}\\"`)
      expect(headers['set-cookie'], name).toBeUndefined()
    }
    expect(await tableSums(deps.db)).toEqual(before)
  })
})
