import { assert } from '@yichi/domain/kernel/assert'
import { shanghaiDay } from '../src/observe/clock.ts'
import type { Context } from '../src/router/context.ts'
import { createCallerFactory } from '../src/router/trpc.ts'
import { staffRouter } from '../src/router/staff-router.ts'
import type { Actor } from '../src/service/actor.ts'
import type { Deps } from '../src/service/deps.ts'
import { RefusalError } from '../src/service/refusal-error.ts'
import { IdentityReader } from '../src/store/identity/reader.ts'

const createCaller = createCallerFactory(staffRouter)

/** Every staff procedure as a function, without HTTP. */
export type TestCaller = ReturnType<typeof createCaller>

/** The person of a login, as a session would give them. */
export async function actorOf(deps: Deps, login: string): Promise<Actor> {
  const reader = new IdentityReader(deps.db)
  const account = await reader.findByLogin(login)
  assert(account !== undefined, 'test: no such account')
  const roles = await reader.rolesOf(account.id, shanghaiDay(deps.clock()))
  return { accountId: account.id, login, name: account.name, roles, via: null }
}

/** A caller that acts as the person of a login, or as nobody. */
export async function createTestCaller(deps: Deps, login: string | null): Promise<TestCaller> {
  return createCaller(contextOf(deps, login === null ? null : await actorOf(deps, login)))
}

/** What a request of that person carries, without HTTP. */
export function contextOf(deps: Deps, actor: Actor | null): Context {
  let token: string | null = null
  return {
    deps,
    actor,
    resident: null,
    requestId: 'test',
    network: '127.0.0.1',
    userAgent: '',
    device: { token: null, set: () => undefined },
    cookie: {
      get token() {
        return token
      },
      set: (text) => {
        token = text
      },
      clear: () => {
        token = null
      },
    },
  }
}

/** The code of the refusal that a call ends in; throws when it succeeds or fails otherwise. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.then(
    () => new Error('not refused'),
    (reason: unknown) => reason,
  )
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  if (cause instanceof RefusalError) return cause.code
  throw error
}
