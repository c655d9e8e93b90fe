import {
  GUARDED_FIELDS,
  sightOf,
  type GuardedField,
  type Sight,
} from '@yichi/domain/rules/identity/field-sight'
import type { Actor } from './actor.ts'

/** What somebody sees of each guarded field of the households of one zone. */
export type Sights = Readonly<Record<GuardedField, Sight>>

export function sightsOf(actor: Actor, zoneCode: string): Sights {
  const held = actor.roles.map(({ role, zoneCode: zoneId }) => ({ role, zoneId }))
  const sights = GUARDED_FIELDS.map((field) => [field, sightOf(held, field, zoneCode)] as const)
  return Object.fromEntries(sights) as Record<GuardedField, Sight>
}
