import type { AuditAction } from '@yichi/i18n/audit-word'
import { AttemptWriter } from '../../store/attempt/writer.ts'
import { CredentialWriter } from '../../store/identity/credential-writer.ts'
import { IdentityWriter } from '../../store/identity/writer.ts'
import type { OneTimeCode } from '../../view/account.ts'
import type { Actor } from '../actor.ts'
import { requireMay } from '../authorise.ts'
import { closeSessions, type Closing } from '../close-sessions.ts'
import type { Deps } from '../deps.ts'
import { keepPassword } from '../new-password.ts'
import { issueCode } from '../one-time-code.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit, remember, type Remembered, type Writing } from '../writing.ts'
import { findTarget } from './find-target.ts'

/** Lifts every lock of an account: after failures at the door, of the second factor, of codes. */
export async function unlockAccount(deps: Deps, actor: Actor, accountId: string): Promise<void> {
  requireMay(actor, 'account.unlock', null)
  await inOneUnit(deps, actor, async (writing) => {
    await findTarget(writing, accountId)
    const lifted = await new AttemptWriter(writing.tx).dropOfAccount(accountId)
    await remember(writing, about(accountId, 'account-unlocked', { lifted }))
  })
}

/**
 * Gives a code for a new password, to be handed to the person themself: no administrator ever chooses or knows a
 * password. The old one is worthless and all sessions end. Refuses with `not-found` for residents, too: they get
 * theirs at the window.
 */
export async function giveResetCode(
  deps: Deps,
  actor: Actor,
  accountId: string,
): Promise<OneTimeCode> {
  requireMay(actor, 'account.resetPassword', null)
  return inOneUnit(deps, actor, async (writing) => {
    const owner = await findTarget(writing, accountId)
    if (owner.kind !== 'staff' || owner.status === 'disabled') throw new RefusalError('not-found')
    await endAll(writing, accountId, 'password-reset')
    await keepPassword(deps, writing.tx, owner)
    await new IdentityWriter(writing.tx).shutDoor(accountId)
    await remember(writing, about(accountId, 'code-issued', {}))
    return issueCode(deps, writing.tx, {
      kind: 'reset',
      accountId,
      issuedBy: actor.accountId,
    })
  })
}

/** Takes a lost second factor and its recovery codes away. All sessions and known browsers end with it. */
export async function resetSecondFactor(
  deps: Deps,
  actor: Actor,
  accountId: string,
): Promise<void> {
  requireMay(actor, 'account.resetSecondFactor', null)
  await inOneUnit(deps, actor, async (writing) => {
    const { tx } = writing
    await findTarget(writing, accountId)
    await endAll(writing, accountId, 'second-factor-reset')
    const credentials = new CredentialWriter(tx)
    await credentials.dropFactors(accountId)
    await credentials.forgetDevices(accountId)
    await new AttemptWriter(tx).dropFlow(accountId, 'second-factor')
    await remember(writing, about(accountId, 'second-factor-reset', {}))
  })
}

/** Ends all sessions of an account at once. */
export async function endSessionsOf(
  deps: Deps,
  actor: Actor,
  accountId: string,
): Promise<{ ended: number }> {
  requireMay(actor, 'account.endSessions', null)
  return inOneUnit(deps, actor, async (writing) => {
    await findTarget(writing, accountId)
    const ended = await endAll(writing, accountId, 'ended-by-administrator')
    await remember(writing, about(accountId, 'sessions-ended', { ended }))
    return { ended }
  })
}

async function endAll(
  { deps, tx, actor }: Writing,
  accountId: string,
  why: Closing['why'],
): Promise<number> {
  const sessions = await new IdentityWriter(tx).sessionsBy({ accountId })
  const { accountId: actorId, via } = actor
  return closeSessions(deps, tx, { sessions, why, via: via ?? {}, actorId })
}

function about(
  accountId: string,
  action: AuditAction,
  detail: Readonly<Record<string, number>>,
): Remembered {
  return { action, subject: { kind: 'account', id: accountId }, householdId: null, detail }
}
