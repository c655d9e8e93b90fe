import { isAdministrator } from '@yichi/domain/facts/role'
import {
  AUTHORITY,
  isProcedureName,
  type ProcedureName,
} from '@yichi/domain/rules/identity/authority'
import { LIMITS } from '@yichi/domain/rules/identity/limits'
import { may, mayAnywhere } from '@yichi/domain/rules/identity/may'
import { toEpochMs, type Instant } from '../observe/clock.ts'
import type { Actor } from './actor.ts'
import { RefusalError } from './refusal-error.ts'
import type { Resident } from './resident-session.ts'

/** Which zones a person may see: all of the county, or the listed ones (perhaps none). */
export type ZoneScope =
  { readonly kind: 'county' } | { readonly kind: 'zones'; readonly zoneIds: readonly string[] }

/**
 * Refuses a call before its input is looked at: `not-allowed` when the table gives the person nowhere the right
 * to it or does not know the procedure, `password-change-required` or `second-factor-required` when something has
 * to be set first, `step-up-required` when the proof of identity is too old. The scope is the service's to ask.
 */
export function requireCallable(actor: Actor, procedure: string, now: Instant): void {
  if (!isProcedureName(procedure)) throw new RefusalError('not-allowed')
  const row = AUTHORITY[procedure]
  const isOpen = row.who === 'signed-in' && row.beforeReady === true
  const unready = actor.via?.unready ?? null
  if (unready !== null && !isOpen) throw new RefusalError(unready)
  if (row.who === 'resident') throw new RefusalError('not-allowed')
  if (row.who === 'staff' && !mayAnywhere(actor.roles, procedure)) {
    throw new RefusalError('not-allowed')
  }
  if (row.who !== 'anyone' && row.stepUp === true) requireProof(actor, now)
}

/**
 * The resident, for a procedure that is a resident's. Refuses with `sign-in-required` when nobody is signed in, with
 * `not-allowed` what the table does not give to residents, and with `password-change-required` while the code of
 * the slip is still the password.
 */
export function requireResident(resident: Resident | null, procedure: string): Resident {
  if (resident === null) throw new RefusalError('sign-in-required')
  const row = isProcedureName(procedure) ? AUTHORITY[procedure] : undefined
  if (row?.who !== 'resident') throw new RefusalError('not-allowed')
  if (resident.unready !== null && row.beforeReady !== true) {
    throw new RefusalError(resident.unready)
  }
  return resident
}

/** Refuses with `step-up-required` when password and second factor were last shown too long ago. */
export function requireProof({ via }: Actor, now: Instant): void {
  if (via === null) return
  if (toEpochMs(now) - toEpochMs(via.provedAt) > LIMITS.proof.freshMs) {
    throw new RefusalError('step-up-required')
  }
}

/** Refuses with `not-allowed` unless the table lets the person call it for this zone (null: the county). */
export function requireMay(actor: Actor, procedure: ProcedureName, zoneId: string | null): void {
  if (!may(actor.roles, procedure, zoneId)) throw new RefusalError('not-allowed')
}

/**
 * The zones whose households the actor may see. The three administrators keep the system and see no household
 * through their roles.
 */
export function zoneScope(actor: Actor): ZoneScope {
  const working = actor.roles.filter((held) => !isAdministrator(held.role))
  const zoneIds: string[] = []
  for (const held of working) {
    if (held.zoneId === null) return { kind: 'county' }
    if (!zoneIds.includes(held.zoneId)) zoneIds.push(held.zoneId)
  }
  return { kind: 'zones', zoneIds }
}
