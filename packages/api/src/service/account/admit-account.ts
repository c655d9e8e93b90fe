import { AccountWriter } from '../../store/account/writer.ts'
import { RightsReader } from '../../store/rights/reader.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit, remember } from '../writing.ts'
import { requirePending } from './require-pending.ts'

/** Lets somebody in who waits, in the unit they belong to; their rights come by proposals. */
export function admitAccount(
  deps: Deps,
  actor: Actor,
  { accountId, unitId }: { readonly accountId: string; readonly unitId: string },
): Promise<{ readonly ok: true }> {
  requireMay(actor, 'account.admit', null)
  return inOneUnit(deps, actor, async (writing) => {
    const accounts = new AccountWriter(writing.tx)
    await requirePending(accounts, actor, accountId)
    const unit = await new RightsReader(writing.tx).unit(unitId)
    if (unit === undefined) throw new RefusalError('not-found')
    if (unit.closedOn !== null) throw new RefusalError('unit-closed')
    await accounts.place(accountId, unitId)
    if (!(await accounts.move(accountId, 'pending', 'active'))) {
      throw new RefusalError('account-not-pending')
    }
    await remember(writing, {
      action: 'account-admitted',
      subject: { kind: 'account', id: accountId },
      householdId: null,
      detail: { unit: unit.code },
    })
    return { ok: true }
  })
}
