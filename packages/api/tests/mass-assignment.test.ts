import type { AnyTRPCRouter } from '@trpc/server'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { publicRouter } from '../src/router/public-router.ts'
import { staffRouter } from '../src/router/staff-router.ts'
import { createPublicListener } from '../src/server/public-listener.ts'
import { createStaffListener } from '../src/server/staff-listener.ts'
import { eachDialect, type TestDatabase } from '../testing/each-dialect.ts'
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts'
import { seedMatrixWorld, type MatrixWorld } from './support/matrix-world.ts'
import { SAMPLES } from './support/sample-inputs.ts'

const SQLITE = eachDialect.filter(({ name }) => name === 'sqlite')

/** What somebody would like to set who may not. */
const PRIVILEGED = [
  'role', 'roles', 'isAdmin', 'admin', 'permissions', 'scope', 'status', 'state', 'kind', 'type',
  'id', 'accountId', 'actorId', 'userId', 'ownerId', 'householdId', 'zoneId', 'unitId', 'version',
  'amountFen', 'netFen', 'paidFen', 'fen', 'approvedBy', 'approvedAt', 'signedBy', 'createdAt',
  'createdBy', 'updatedAt', 'publishedAt', 'passwordHash', 'token', 'proved', 'provedAt',
  'onBehalfOf', 'payeeId', 'bankLast4', 'mustChange', '__proto__', 'constructor',
] as const // prettier-ignore

interface Mutation {
  readonly path: string
  readonly listener: 'staff' | 'public'
  readonly input: z.ZodType | undefined
}

function mutationsOf(router: AnyTRPCRouter, listener: Mutation['listener']): Mutation[] {
  const all = router._def.procedures as Readonly<
    Record<string, { _def: { type: string; inputs: readonly z.ZodType[] } }>
  >
  return Object.entries(all)
    .filter(([, { _def }]) => _def.type === 'mutation')
    .map(([path, { _def }]) => ({ path, listener, input: _def.inputs[0] }))
}

const MUTATIONS = [...mutationsOf(staffRouter, 'staff'), ...mutationsOf(publicRouter, 'public')]
const WITH_INPUT = MUTATIONS.filter(({ input }) => input !== undefined)

/** Whether the input has a field of that name itself. */
function knows(input: z.ZodType | undefined, name: string): boolean {
  return input instanceof z.ZodObject && Object.hasOwn(input.shape, name)
}

test('forty names, and every change of both listeners', () => {
  expect(new Set(PRIVILEGED).size).toBe(40)
  expect(WITH_INPUT.length).toBeGreaterThan(20)
})

describe.each(SQLITE)('a name that an input does not have', ({ open }) => {
  let database: TestDatabase
  let deps: TestDeps
  let world: MatrixWorld

  beforeAll(async () => {
    database = await open()
    deps = createTestDeps(database.db)
    world = await seedMatrixWorld(deps)
  })

  afterAll(() => database.close())

  test.each(WITH_INPUT)(
    '$path: it is refused by name, whatever else is given',
    ({ path, input }) => {
      const sample = SAMPLES[path]?.input(world.names) ?? {}
      const own = Object.keys(sample)
      for (const name of PRIVILEGED.filter((one) => !own.includes(one) && !knows(input, one))) {
        const text = JSON.stringify(sample).replace(/^\{/, `{${JSON.stringify(name)}:"1",`)
        const read = input?.safeParse(JSON.parse(text.replace(',}', '}')))
        expect(JSON.stringify(read?.error?.issues), name).toContain(
          JSON.stringify({ code: 'unrecognized_keys', keys: [name] }).slice(0, -2),
        )
      }
    },
  )

  test('over HTTP that is 400 for whoever may call at all, and nothing was done', async () => {
    const apps: Readonly<Record<Mutation['listener'], FastifyInstance>> = {
      staff: await createStaffListener(deps, { dist: null, tls: false }),
      public: await createPublicListener(deps, { dist: null, tls: false }),
    }
    for (const [path, listener] of [
      ['identity.signIn', 'staff'],
      ['own.signIn', 'public'],
    ] as const) {
      for (const name of PRIVILEGED) {
        const text = JSON.stringify(SAMPLES[path]?.input(world.names))
        const answer = await apps[listener].inject({
          method: 'POST',
          url: `/trpc/${path}`,
          headers: {
            'content-type': 'application/json',
            'x-yichi': '1',
            'sec-fetch-site': 'same-origin',
          },
          payload: text.replace(/^\{/, `{${JSON.stringify(name)}:"1",`),
        })
        expect(answer.statusCode, `${path} ${name}`).toBe(400)
        expect(answer.cookies).toEqual([])
      }
    }
    await Promise.all([apps.staff.close(), apps.public.close()])
  })
})
