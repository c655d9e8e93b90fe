import { AlertWriter } from '../../store/alert/writer.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit, remember } from '../writing.ts'

/** Says what was done about an alert. Refuses with `not-found` one that is not there or was dealt with. */
export async function acknowledgeAlert(
  deps: Deps,
  actor: Actor,
  { id, note }: { readonly id: string; readonly note: string },
): Promise<{ readonly ok: true }> {
  requireMay(actor, 'alert.acknowledge', null)
  await inOneUnit(deps, actor, async (writing) => {
    const { tx, now: at } = writing
    const { accountId } = actor
    if (!(await new AlertWriter(tx).acknowledge(id, { accountId, at, note }))) {
      throw new RefusalError('not-found')
    }
    await remember(writing, {
      action: 'alert-acknowledged',
      subject: { kind: 'alert', id },
      householdId: null,
      reason: note,
      detail: {},
    })
  })
  return { ok: true }
}
