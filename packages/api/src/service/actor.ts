import type { Role } from '@yichi/domain/facts/role'
import type { Instant } from '../observe/clock.ts'

/** A role as it is held: in one zone, or in the whole county when both zone fields are null. */
export interface ActorRole {
  readonly role: Role
  readonly zoneId: string | null
  readonly zoneCode: string | null
  /** The person who gave this role away for a time; null when it is one's own. */
  readonly onBehalfOf: { readonly accountId: string; readonly name: string } | null
}

/** What a person has to do before anything else is answered. */
export type Unready = 'password-change-required' | 'second-factor-required'

/** How a request came in: what the audit trail keeps of it, and how fresh the proof of identity is. */
export interface Via {
  readonly requestId: string
  /** The session's public id, never its token. */
  readonly sessionId: string
  /** A known browser; null for one that was not seen before. */
  readonly deviceId: string | null
  readonly network: string
  /** When password and second factor were last shown. */
  readonly provedAt: Instant
  /** When the session is over, however busy it is. */
  readonly endsAt: Instant
  readonly unready: Unready | null
}

/** The signed-in person on whose behalf a service acts. Built from the session, never from input. */
export interface Actor {
  readonly accountId: string
  readonly login: string
  readonly name: string
  readonly roles: readonly ActorRole[]
  /** Null for what the schedule and the command line do. */
  readonly via: Via | null
}
