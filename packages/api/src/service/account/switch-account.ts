import { checkDisable } from '@yichi/domain/rules/identity/disable'
import { AccountWriter } from '../../store/account/writer.ts'
import { IdentityWriter } from '../../store/identity/writer.ts'
import { RightsReader, rolesGiven } from '../../store/rights/reader.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import { closeSessions } from '../close-sessions.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { voidDoors } from '../void-doors.ts'
import { inOneUnit, remember, type Writing } from '../writing.ts'

export interface SwitchInput {
  readonly accountId: string
  readonly reason: string
}

/**
 * Takes an account out of use at once, with all its sessions, codes, begun sign-ins and known browsers; what it lent
 * to others ends with it.
 */
export function disableAccount(
  deps: Deps,
  actor: Actor,
  input: SwitchInput,
): Promise<{ readonly ok: true }> {
  requireMay(actor, 'account.disable', null)
  return inOneUnit(deps, actor, async (writing) => {
    const { tx, today } = writing
    await requireStaff(writing, input)
    const standing = await new RightsReader(tx).appointmentsOf(input.accountId, today)
    const subject = { person: input.accountId, roles: rolesGiven(standing) }
    const allowed = checkDisable(actor.accountId, subject)
    if (!allowed.ok) throw new RefusalError(allowed.refusal)
    if (!(await new AccountWriter(tx).move(input.accountId, 'active', 'disabled'))) {
      throw new RefusalError('account-not-active')
    }
    await closeSessions(deps, tx, {
      sessions: await new IdentityWriter(tx).sessionsBy({ accountId: input.accountId }),
      why: 'account-disabled',
      via: actor.via ?? {},
      actorId: actor.accountId,
    })
    await voidDoors(tx, input.accountId)
    await note(writing, 'account-disabled', input)
    return { ok: true }
  })
}

/** Puts an account into use again. */
export function enableAccount(
  deps: Deps,
  actor: Actor,
  input: SwitchInput,
): Promise<{ readonly ok: true }> {
  requireMay(actor, 'account.enable', null)
  return inOneUnit(deps, actor, async (writing) => {
    await requireStaff(writing, input)
    if (!(await new AccountWriter(writing.tx).move(input.accountId, 'disabled', 'active'))) {
      throw new RefusalError('already-acted')
    }
    await note(writing, 'account-enabled', input)
    return { ok: true }
  })
}

async function requireStaff({ tx }: Writing, { accountId, reason }: SwitchInput): Promise<void> {
  const account = await new AccountWriter(tx).find(accountId)
  if (account === undefined || account.kind !== 'staff') throw new RefusalError('not-found')
  if (reason === '') throw new RefusalError('reason-required')
}

function note(
  writing: Writing,
  action: 'account-disabled' | 'account-enabled',
  { accountId, reason }: SwitchInput,
): Promise<void> {
  const subject = { kind: 'account', id: accountId }
  return remember(writing, { action, subject, householdId: null, reason, detail: {} })
}
