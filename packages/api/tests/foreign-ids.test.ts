import { AUTHORITY, isProcedureName } from '@yichi/domain/rules/identity/authority'
import type { Role } from '@yichi/domain/facts/role'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestCaller } from '../testing/create-test-caller.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { TODAY } from '../testing/household-path.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'
import type { Heard } from './fuzz/caller-lines.ts'
import { openFuzzWorld, type Caller, type FuzzWorld } from './fuzz/callers.ts'
import { NOWHERE } from './support/matrix-world.ts'
import { PROCEDURES, type Procedure } from './support/procedures.ts'
import { SAMPLES } from './support/sample-inputs.ts'

const WRONG = { password: 'wrong' }
const RANDOM_ID = '00000000000000000000000000'

/** Procedures that name a thing of a zone, or search among the things of zones. */
const OF_ZONES = PROCEDURES.filter(({ path }) => {
  return SAMPLES[path]?.place === 'zone' || path === 'household.find'
})

function rolesOf({ path }: Procedure): readonly Role[] {
  const row = isProcedureName(path) ? AUTHORITY[path] : undefined
  if (row?.who !== 'staff') throw new Error(`${path}: a thing of a zone asks for a role`)
  return row.roles
}

function procedure(path: string): Procedure {
  const found = PROCEDURES.find((one) => one.path === path)
  if (found === undefined) throw new Error(`no procedure ${path}`)
  return found
}

/** The whole answer but its time and its number, which stands in the body too. */
function without({ status, headers, body }: Heard): unknown {
  const number = String(headers['x-request-id'])
  const same = { ...headers, date: 'TIME', 'x-request-id': 'NUMBER' }
  return { status, headers: same, body: body.replaceAll(number, 'NUMBER') }
}

describe.each(eachDialect)('what is not theirs, on $name', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let fuzz: FuzzWorld
  let delegationId: string

  beforeAll(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    fuzz = await openFuzzWorld(deps, 'elsewhere')
    const reviewer = await createTestCaller(deps, 'reviewer')
    const dates = { fromOn: TODAY, untilOn: TODAY, reason: '出差' }
    const given = { toLogin: 'newcomer', role: 'reviewer', zoneCode: null, ...dates } as const
    delegationId = (await reviewer.delegation.give(given)).id
  })

  afterAll(async () => {
    await fuzz.close()
    await database.close()
  })

  async function heard(one: Procedure, caller: Caller, input: unknown): Promise<unknown> {
    const cookie = await fuzz.cookieOf(caller)
    return without(await fuzz.call(one, JSON.stringify(input), cookie))
  }

  test.each(OF_ZONES)('$path: a thing of another zone is answered as none', async (one) => {
    const { names } = fuzz.world
    const sample = SAMPLES[one.path]
    for (const role of rolesOf(one)) {
      const foreign = await heard(one, role, sample?.input(names))
      const random = await heard(one, role, sample?.input({ ...names, ...NOWHERE }))
      expect.soft(foreign, role).toEqual(random)
      if (one.path !== 'household.find') expect.soft(foreign, role).toMatchObject({ status: 404 })
    }
  })

  test("somebody else's session and delegation are answered as none", async () => {
    const { sessionId } = fuzz.world.names
    for (const [path, id, status] of [
      ['identity.endSession', sessionId, 404],
      ['delegation.end', delegationId, 422],
    ] as const) {
      const foreign = await heard(procedure(path), 'reviewer', { id })
      const random = await heard(procedure(path), 'reviewer', { id: RANDOM_ID })
      expect.soft(foreign, path).toEqual(random)
      expect.soft(foreign, path).toMatchObject({ status })
    }
  })

  test('at the public screen a household that is not on the board is answered as none', async () => {
    const { measured, zoneCode } = fuzz.world.names
    const board = { board: 2, postingNumber: `B2-${zoneCode}-0001` }
    const one = procedure('kiosk.recompute')
    const foreign = await heard(one, 'nobody', { ...board, householdCode: measured })
    expect(foreign).toEqual(await heard(one, 'nobody', { ...board, householdCode: '99-0001' }))
    expect(foreign).toMatchObject({ status: 404 })
  })

  test.each([
    ['identity.signIn', 422],
    ['identity.requestReset', 200],
    ['identity.resetPassword', 422],
    ['identity.register', 200],
    ['own.signIn', 422],
  ])('%s answers a stranger the same, whoever is named', async (path, status) => {
    const sample = Object(SAMPLES[path]?.input(fuzz.world.names)) as Record<string, unknown>
    const [known, free] =
      path === 'own.signIn'
        ? [{ password: 'wrong' }, { phone: '13855550001', password: 'wrong' }]
        : [{ login: 'reviewer' }, { login: 'nobody-here' }]
    const answers = [known, free].map((named) => {
      const password = 'password' in sample && path !== 'identity.register' ? WRONG : {}
      return heard(procedure(path), 'nobody', { ...sample, ...password, ...named })
    })
    const [one, other] = await Promise.all(answers)
    expect(one).toEqual(other)
    expect(one).toMatchObject({ status })
  })
})
