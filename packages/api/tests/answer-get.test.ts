import { once } from 'node:events'
import fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Context } from '../src/router/context.ts'
import { publicProcedure, router } from '../src/router/trpc.ts'
import { answerGets } from '../src/server/answer-get.ts'

let app: FastifyInstance
let address: string
let signal: AbortSignal | undefined
let release: () => void

beforeEach(async () => {
  const released = new Promise<void>((resolve) => (release = resolve))
  const slow = publicProcedure.query(async (options) => {
    signal = options.signal
    await released
    return 'done'
  })
  app = fastify({ forceCloseConnections: true })
  // No answer is held against a schema: `slow` is no procedure of the program.
  const createContext = () => ({ deps: { checkAnswer: null } }) as unknown as Context
  answerGets(app, { router: router({ slow }), createContext, onError: () => undefined })
  app.get('/trpc/:path', () => 'the adapter')
  address = await app.listen({ host: '127.0.0.1', port: 0 })
})

afterEach(async () => {
  release()
  await app.close()
})

async function running(): Promise<AbortSignal> {
  while (signal === undefined) await new Promise((resolve) => setTimeout(resolve, 1))
  return signal
}

test('a query hears that its caller has left', async () => {
  signal = undefined
  const leaving = new AbortController()
  const answer = fetch(`${address}/trpc/slow`, { signal: leaving.signal })
  const heard = await running()
  expect(heard.aborted).toBe(false)
  leaving.abort()
  await expect(answer).rejects.toThrow()
  if (!heard.aborted) await once(heard, 'abort')
  expect(heard.aborted).toBe(true)
})

test('an answered query hears nothing', async () => {
  signal = undefined
  const asking = fetch(`${address}/trpc/slow`)
  const heard = await running()
  release()
  const answer = await asking
  expect(await answer.json()).toEqual({ result: { data: 'done' } })
  expect(answer.headers.get('content-type')).toBe('application/json')
  await app.close()
  expect(heard.aborted).toBe(false)
})
