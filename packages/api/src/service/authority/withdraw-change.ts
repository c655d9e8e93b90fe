import { isOfTriad } from '@yichi/domain/rules/identity/proposal'
import { RightsWriter } from '../../store/rights/writer.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit, remember } from '../writing.ts'

/** Takes back a proposal of the system administrators while it is open. */
export async function withdrawChange(
  deps: Deps,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<{ readonly ok: true }> {
  requireMay(actor, 'authority.withdraw', null)
  return inOneUnit(deps, actor, async (writing) => {
    const rights = new RightsWriter(writing.tx)
    const record = await rights.proposal(id)
    if (record === undefined || isOfTriad(record.kind)) throw new RefusalError('not-found')
    const isClosed = await rights.close(id, { status: 'withdrawn', at: writing.now })
    if (!isClosed) throw new RefusalError('proposal-closed')
    await remember(writing, {
      action: 'rights-withdrawn',
      subject: { kind: 'proposal', id },
      householdId: null,
      detail: { kind: record.kind, accountId: record.accountId, post: record.post },
    })
    return { ok: true }
  })
}
