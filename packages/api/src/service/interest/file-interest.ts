import { isUniqueViolation } from '../../db/db-error.ts'
import { InterestWriter } from '../../store/interest/writer.ts'
import type { InterestView, Relation } from '../../view/authority.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit, remember, type Writing } from '../writing.ts'

export interface FiledInterest {
  readonly householdCode: string
  readonly relation: Relation
  readonly knownBy: InterestView['knownBy']
  readonly action: 'interest-declared' | 'interest-recorded'
  accountId(writing: Writing): Promise<string>
}

/** Records that somebody is tied to a household. From then on they take no step of its case. */
export function fileInterest(
  deps: Deps,
  actor: Actor,
  interest: FiledInterest,
): Promise<{ readonly id: string }> {
  const filed = inOneUnit(deps, actor, async (writing) => {
    const { householdCode, relation, knownBy, action } = interest
    const interests = new InterestWriter(writing.tx)
    const householdId = await interests.householdId(householdCode)
    if (householdId === undefined) throw new RefusalError('not-found')
    const accountId = await interest.accountId(writing)
    const id = deps.ids()
    await interests.add({
      id,
      account_id: accountId,
      household_id: householdId,
      relation,
      known_by: knownBy,
      recorded_by: actor.accountId,
      recorded_at: writing.now,
      withdrawn_at: null,
      withdrawn_reason: null,
    })
    await remember(writing, {
      action,
      subject: { kind: 'interest', id },
      householdId: null,
      detail: { accountId },
    })
    return { id }
  })
  return filed.catch((error: unknown) => {
    throw isUniqueViolation(error) ? new RefusalError('already-declared') : error
  })
}
