import type { Actor } from '../service/actor.ts'
import type { Deps } from '../service/deps.ts'

/** The browser's session cookie, as far as procedures may touch it. */
export interface SessionCookie {
  readonly token: string | null
  set(token: string): void
  clear(): void
}

/** What every procedure gets. Types only: `server/create-context.ts` builds one per request. */
export interface Context {
  readonly deps: Deps
  /** Null when nobody is signed in, and always on the public listener. */
  readonly actor: Actor | null
  readonly requestId: string
  /** The caller's network address, for counting failed sign-ins. */
  readonly network: string
  readonly cookie: SessionCookie
}
