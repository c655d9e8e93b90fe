import type { RevealableField } from '@yichi/domain/rules/identity/field-sight'
import { HouseholdReader } from '../../store/household/reader.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { recordRead } from '../record-read.ts'
import { RefusalError } from '../refusal-error.ts'
import { sightsOf } from '../sights.ts'
import { visibleZoneIds } from '../visible-zones.ts'
import { openedNumber } from './personal.ts'

export interface RevealInput {
  readonly householdCode: string
  readonly field: RevealableField
  readonly reason: string
}

/**
 * One personal number of a household in the clear, once it is in the trail who asked and why. Refuses with
 * `not-found`, with `not-allowed` where the person's work does not need it, and with `nothing-recorded`.
 */
export async function revealField(
  deps: Deps,
  actor: Actor,
  { householdCode, field, reason }: RevealInput,
): Promise<{ value: string }> {
  const household = await new HouseholdReader(deps.db).find(householdCode, visibleZoneIds(actor))
  if (household === undefined) throw new RefusalError('not-found')
  requireMay(actor, 'household.reveal', household.zoneId)
  const sight = sightsOf(actor, household.zoneCode)[field]
  if (sight !== 'on-request' && sight !== 'open') throw new RefusalError('not-allowed')
  const value = openedNumber(deps, household, field)
  if (value === null) throw new RefusalError('nothing-recorded')
  const detail = { field }
  await recordRead(deps, actor, {
    action: 'personal-revealed',
    householdCode: household.code,
    householdId: household.id,
    reason,
    detail,
  })
  return { value }
}
