import type { Actor } from '../service/actor.ts'
import type { Deps } from '../service/deps.ts'
import type { Resident } from '../service/resident-session.ts'

/** The browser's session cookie of the listener, as far as procedures may touch it. */
export interface SessionCookie {
  readonly token: string | null
  set(token: string): void
  clear(): void
}

/** Keeps one caller from taking the machine for themself. */
export interface Gate {
  /** Counts one call. Refuses with `too-many-requests`. */
  admit(): Promise<void>
  /** Runs heavy work when it is its turn. Refuses with `too-busy`. */
  inTurn<T>(job: () => Promise<T>): Promise<T>
}

/** Begins to count; what it gives back ends at the next beat since then, in milliseconds. */
export type Pace = (beatMs: number) => () => Promise<void>

/** The cookie by which a browser is known again; it opens nothing by itself. */
export interface DeviceCookie {
  readonly token: string | null
  set(token: string): void
}

/** What every procedure gets. Types only: `server/create-context.ts` builds one per request. */
export interface Context {
  readonly deps: Deps
  /** Null when nobody is signed in, and always on the public listener. */
  readonly actor: Actor | null
  /** The resident behind the cookie of the residents' door; null for everybody else, and on the staff listener. */
  readonly resident: Resident | null
  readonly requestId: string
  /** The caller's network address, for counting failed sign-ins. */
  readonly network: string
  /** What the browser says it is. */
  readonly userAgent: string
  readonly cookie: SessionCookie
  /** Left out where nobody can call too often. */
  readonly gate?: Gate
  /** Left out where nobody measures how long an answer takes. */
  readonly pace?: Pace
  readonly device: DeviceCookie
}
