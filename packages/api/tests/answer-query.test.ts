import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerQuery, isQuery } from '../src/router/answer-query.ts'
import type { Context } from '../src/router/context.ts'
import { staffRouter } from '../src/router/staff-router.ts'
import { actorOf } from '../testing/create-test-caller.ts'
import { eachDialect } from '../testing/each-dialect.ts'
import { seedHouseholds, WANG } from '../testing/seed-households.ts'
import { createTestDeps } from '../testing/test-deps.ts'

const QUERIES: readonly (readonly [title: string, path: string, input: string | undefined])[] = [
  ['a list', 'household.list', JSON.stringify({ limit: 10 })],
  ['a file', 'household.get', JSON.stringify({ code: WANG })],
  ['no input', 'programme.figures', undefined],
  ['an empty input', 'programme.figures', ''],
  ['an empty input where one is needed', 'household.get', ''],
  ['no JSON for a query without input', 'identity.me', '{"code":'],
  ['a refusal', 'household.get', JSON.stringify({ code: '99-9999' })],
  ['bad input', 'household.list', JSON.stringify({ limit: 0, name: '王' })],
  ['missing input', 'household.get', undefined],
  ['no JSON', 'household.get', '{"code":'],
]

describe.each(eachDialect)('a plain query on $name', ({ open }) => {
  let database: Awaited<ReturnType<typeof open>>
  let adapter: FastifyInstance
  let context: Context

  beforeAll(async () => {
    database = await open()
    const deps = createTestDeps(database.db)
    await seedHouseholds(deps)
    context = {
      deps,
      actor: await actorOf(deps, 'leader'),
      resident: null,
      requestId: 'test',
      network: '127.0.0.1',
      userAgent: '',
      cookie: { token: null, set: () => undefined, clear: () => undefined },
      device: { token: null, set: () => undefined },
    }
    adapter = fastify({ routerOptions: { maxParamLength: 1_000 } })
    await adapter.register(fastifyTRPCPlugin, {
      prefix: '/trpc',
      trpcOptions: { router: staffRouter, createContext: () => context },
    })
  })
  afterAll(async () => {
    await adapter.close()
    await database.close()
  })

  test.each(QUERIES)('is answered as the adapter answers it: %s', async (_title, path, input) => {
    const query = input === undefined ? '' : `?input=${encodeURIComponent(input)}`
    const expected = await adapter.inject(`/trpc/${path}${query}`)
    const plain = { path, input, signal: undefined }
    const answer = await answerQuery(staffRouter, plain, () => context)
    expect(answer.status).toBe(expected.statusCode)
    expect(JSON.parse(answer.body)).toEqual(expected.json())
    expect(answer.error === null).toBe(expected.statusCode === 200)
  })
})

test('only queries of the router are plain queries', () => {
  expect(isQuery(staffRouter, 'household.list')).toBe(true)
  expect(isQuery(staffRouter, 'posting.publish')).toBe(false)
  expect(isQuery(staffRouter, 'household')).toBe(false)
  expect(isQuery(staffRouter, 'constructor')).toBe(false)
})
