import { AccountWriter } from '../../store/account/writer.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit, remember } from '../writing.ts'
import { requirePending } from './require-pending.ts'

/** Refuses somebody who waits: what they wrote of themself is removed, the refusal stays in the trail. */
export function refuseAccount(
  deps: Deps,
  actor: Actor,
  { accountId, reason }: { readonly accountId: string; readonly reason: string },
): Promise<{ readonly ok: true }> {
  requireMay(actor, 'account.refuse', null)
  return inOneUnit(deps, actor, async (writing) => {
    const accounts = new AccountWriter(writing.tx)
    await requirePending(accounts, actor, accountId)
    if (reason === '') throw new RefusalError('reason-required')
    await accounts.forget(accountId)
    await remember(writing, {
      action: 'account-refused',
      subject: { kind: 'account', id: accountId },
      householdId: null,
      reason,
      detail: {},
    })
    return { ok: true }
  })
}
