import type { Administrator } from '@yichi/domain/facts/role'
import { placeFor } from '@yichi/domain/rules/identity/place-for'
import { shanghaiDay } from '../../observe/clock.ts'
import { OrganisationReader } from '../../store/organisation/reader.ts'
import { RightsReader } from '../../store/rights/reader.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { proposeRights } from '../propose-rights.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit } from '../writing.ts'

export interface ProposeInput {
  readonly kind: 'admit-administrator' | 'remove-administrator'
  readonly accountId: string
  readonly role: Administrator
  readonly reason: string
}

/** One of the three proposes to admit or remove an administrator; another of the three decides. */
export async function proposeChange(
  deps: Deps,
  actor: Actor,
  { kind, accountId, role, reason }: ProposeInput,
): Promise<{ readonly id: string }> {
  requireMay(actor, 'triad.propose', null)
  return inOneUnit(deps, actor, async (writing) => {
    const today = shanghaiDay(writing.now)
    const place = placeFor(role, false)
    const unit = await new OrganisationReader(writing.tx).unitOf(place.kind, null)
    if (unit === undefined) throw new RefusalError('not-found')
    const standing = await new RightsReader(writing.tx).appointmentsOf(accountId, today)
    const found = standing.find(({ kind: unitKind, post }) => {
      return unitKind === place.kind && post === place.post
    })
    if (kind === 'remove-administrator' && found === undefined) {
      throw new RefusalError('not-appointed')
    }
    const appointmentId = kind === 'remove-administrator' ? (found?.id ?? null) : null
    const unitId = found?.unitId ?? unit.id
    const dates = { fromOn: today, untilOn: null }
    return proposeRights(writing, {
      kind,
      accountId,
      unitId,
      post: place.post,
      appointmentId,
      ...dates,
      reason,
    })
  })
}
