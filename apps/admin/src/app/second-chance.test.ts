import { createTRPCUntypedClient, TRPCClientError, type TRPCLink } from '@trpc/client'
import type { AnyTRPCRouter } from '@trpc/server'
import { observable } from '@trpc/server/observable'
import { expect, test, vi } from 'vitest'
import { secondChance, type Chance } from './second-chance.ts'

/** A refusal as the server sends it. */
function refused(code: string): TRPCClientError<AnyTRPCRouter> {
  const shape = { message: code, code: -32_000, data: { refusal: { code, params: {} } } }
  return TRPCClientError.from<AnyTRPCRouter>({ error: shape })
}

/** Refuses with the codes in turn, then answers "done"; counts how often it was asked. */
function server(codes: readonly string[]) {
  let asked = 0
  const link: TRPCLink<AnyTRPCRouter> = () => () =>
    observable((observer) => {
      const code = codes[asked]
      asked += 1
      if (code !== undefined) {
        observer.error(refused(code))
        return
      }
      observer.next({ result: { type: 'data', data: 'done' } })
      observer.complete()
    })
  return { link, count: () => asked }
}

async function run(path: string, codes: readonly string[], given: boolean) {
  const { link, count } = server(codes)
  const ask = vi.fn((_chance: Chance) => Promise.resolve(given))
  const client = createTRPCUntypedClient<AnyTRPCRouter>({ links: [secondChance({ ask }), link] })
  const answer = await client.mutation(path).catch((error: unknown) => error)
  return { answer, asked: ask.mock.calls.map(([chance]) => chance), count: count() }
}

test('a call that needs a proof is made once more after it was given', async () => {
  const { answer, asked, count } = await run('agreement.correctAccount', ['step-up-required'], true)
  expect(answer).toBe('done')
  expect(asked).toEqual(['prove'])
  expect(count).toBe(2)
})

test('a call whose session is over is made once more after signing in', async () => {
  const { answer, asked } = await run('household.get', ['sign-in-required'], true)
  expect(answer).toBe('done')
  expect(asked).toEqual(['sign-in'])
})

test('it stays refused when the person does not want to, and is asked only once', async () => {
  const not = await run('agreement.correctAccount', ['step-up-required'], false)
  expect(not.answer).toBeInstanceOf(Error)
  expect(not.count).toBe(1)
  const twice = await run('agreement.sign', ['step-up-required', 'step-up-required'], true)
  expect(twice.answer).toBeInstanceOf(Error)
  expect(twice.asked).toEqual(['prove'])
})

test('other refusals and the doors themselves are left alone', async () => {
  expect((await run('agreement.sign', ['not-allowed'], true)).asked).toEqual([])
  expect((await run('identity.prove', ['sign-in-required'], true)).asked).toEqual([])
  expect((await run('identity.renewRecoveryCodes', ['step-up-required'], true)).asked).toEqual([
    'prove',
  ])
})
