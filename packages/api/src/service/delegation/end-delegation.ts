import { DelegationWriter } from '../../store/delegation/writer.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit, remember } from '../writing.ts'

/** Ends a delegation at once: whoever gave it takes it back, whoever has it gives it up. */
export function endDelegation(
  deps: Deps,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<{ readonly ok: true }> {
  return inOneUnit(deps, actor, async (writing) => {
    const delegations = new DelegationWriter(writing.tx)
    const known = await delegations.openOne(id)
    const isTheirs = known?.fromId === actor.accountId || known?.toId === actor.accountId
    if (!isTheirs || !(await delegations.end(id, writing.now))) {
      throw new RefusalError('delegation-over')
    }
    await remember(writing, {
      action: 'delegation-ended',
      subject: { kind: 'delegation', id },
      householdId: null,
      detail: {},
    })
    return { ok: true }
  })
}
