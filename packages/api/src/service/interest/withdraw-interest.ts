import { InterestWriter } from '../../store/interest/writer.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit, remember } from '../writing.ts'

/** Withdraws the record of a tie that does not exist; never one's own. */
export function withdrawInterest(
  deps: Deps,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<{ readonly ok: true }> {
  requireMay(actor, 'interest.withdraw', null)
  return inOneUnit(deps, actor, async (writing) => {
    const interests = new InterestWriter(writing.tx)
    const known = await interests.inForce(id)
    if (known === undefined) throw new RefusalError('not-found')
    if (known.accountId === actor.accountId) throw new RefusalError('about-yourself')
    if (reason === '') throw new RefusalError('reason-required')
    await interests.withdraw(id, { at: writing.now, reason })
    await remember(writing, {
      action: 'interest-withdrawn',
      subject: { kind: 'interest', id },
      householdId: null,
      reason,
      detail: { accountId: known.accountId },
    })
    return { ok: true }
  })
}
