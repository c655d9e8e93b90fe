import { onScopeDispose, shallowRef } from 'vue'
import type { ShallowRef } from 'vue'
import { problemOf } from './own-client.ts'
import type { OwnClient } from './own-client.ts'

/** Keying in, setting a password for the first time, or looking. */
export type OwnStage = 'sign-in' | 'new-password' | 'open'

export interface UseOwnSessionOptions {
  client: OwnClient
  /** The session is open and lasts so long at most. */
  onOpen: (lastsMs: number) => void
  /** The session is over: the whole visit is to be wiped. */
  onOver: () => void
}

export interface UseOwnSessionReturn {
  readonly stage: Readonly<ShallowRef<OwnStage>>
  /** The code of what went wrong last. */
  readonly problem: Readonly<ShallowRef<string | null>>
  readonly busy: Readonly<ShallowRef<boolean>>
  signIn: (phone: string, password: string) => Promise<void>
  setPassword: (next: string) => Promise<void>
  /** Runs what needs the session; what goes wrong becomes the problem. */
  attempt: (act: () => Promise<void>) => Promise<void>
  /** Tells the server that somebody is still here. */
  stay: () => void
}

/**
 * A resident's session at this screen, in memory alone. Whatever was open before ends when it begins, and it ends
 * itself with its scope, at the server too.
 */
export function useOwnSession({
  client,
  onOpen,
  onOver,
}: UseOwnSessionOptions): UseOwnSessionReturn {
  const stage = shallowRef<OwnStage>('sign-in')
  const problem = shallowRef<string | null>(null)
  const busy = shallowRef(false)
  let code = ''
  let isOver = false
  let queue = Promise.resolve()
  // After a reload somebody may still be signed in here.
  const before = quietly(client.signOut())

  function failed(error: unknown): void {
    problem.value = problemOf(error)
    if (problem.value === 'sign-in-required') onOver()
  }

  async function run(act: () => Promise<void>): Promise<void> {
    if (isOver) return
    busy.value = true
    problem.value = null
    await act().catch(failed)
    busy.value = false
  }

  /** One after the other. */
  const attempt = (act: () => Promise<void>): Promise<void> => (queue = queue.then(() => run(act)))

  const signIn = (phone: string, password: string): Promise<void> =>
    attempt(async () => {
      await before
      const { unready, lastsMs } = await client.signIn(phone, password)
      // Somebody left while it was under way: nobody is to stay signed in.
      if (isOver) return quietly(client.signOut())
      onOpen(lastsMs)
      code = unready === null ? '' : password
      stage.value = unready === null ? 'open' : 'new-password'
    })

  const setPassword = (next: string): Promise<void> =>
    attempt(async () => {
      await client.changePassword(code, next)
      code = ''
      stage.value = 'open'
    })

  function stay(): void {
    if (stage.value !== 'sign-in') client.stay().catch(failed)
  }

  onScopeDispose(() => {
    isOver = true
    code = ''
    stage.value = 'sign-in'
    void quietly(client.signOut())
  })
  return { stage, problem, busy, signIn, setPassword, attempt, stay }
}

/** Waits for it, whatever becomes of it: without a network the server ends the session by itself. */
async function quietly(asked: Promise<unknown>): Promise<void> {
  await asked.catch(() => undefined)
}
