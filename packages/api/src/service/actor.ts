import type { Role } from '../db/schema/role-grant.ts'

/** A role as it is held: in one zone, or in the whole county when both zone fields are null. */
export interface ActorRole {
  readonly role: Role
  readonly zoneId: string | null
  readonly zoneCode: string | null
}

/** The signed-in person on whose behalf a service acts. Built from the session, never from input. */
export interface Actor {
  readonly accountId: string
  readonly login: string
  readonly name: string
  readonly roles: readonly ActorRole[]
}
