import { ResidentWriter } from '../../store/resident/writer.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { visibleZoneIds } from '../visible-zones.ts'
import { inOneUnit, remember } from '../writing.ts'

export interface CloseResidentInput {
  readonly accountId: string
  readonly reason: string
}

/**
 * Shuts a resident's account for good: the phone is not kept, and whoever is signed in is so no longer. Refuses with
 * `not-found` what is no resident's account in force of the person's zones, `not-allowed`, and `reason-required`.
 */
export async function closeResident(
  deps: Deps,
  actor: Actor,
  input: CloseResidentInput,
): Promise<{ readonly ok: true }> {
  return inOneUnit(deps, actor, async (writing) => {
    const residents = new ResidentWriter(writing.tx)
    const found = await residents.find(input.accountId, visibleZoneIds(actor))
    if (found === undefined) throw new RefusalError('not-found')
    requireMay(actor, 'resident.close', found.zoneId)
    if (input.reason === '') throw new RefusalError('reason-required')
    const by = { accountId: actor.accountId, at: writing.now }
    await residents.close(input.accountId, by)
    await remember(writing, {
      action: 'resident-closed',
      subject: { kind: 'account', id: input.accountId },
      householdId: found.householdId,
      reason: input.reason,
      detail: {},
    })
    return { ok: true }
  })
}
