import { LIMITS } from '@yichi/domain/rules/identity/limits'
import { networkOf } from '@yichi/domain/rules/identity/network'
import { CredentialReader } from '../../store/identity/credential-reader.ts'
import { CredentialWriter } from '../../store/identity/credential-writer.ts'
import { AttemptWriter } from '../../store/attempt/writer.ts'
import { IdentityWriter } from '../../store/identity/writer.ts'
import { countTry, takeBack, type Guard } from '../attempts.ts'
import { closeSessions } from '../close-sessions.ts'
import type { Deps } from '../deps.ts'
import { hashNewPassword, putPassword } from '../new-password.ts'
import { codeDigest } from '../one-time-code.ts'
import { RefusalError } from '../refusal-error.ts'
import { rememberDoor } from '../remember-door.ts'
import type { Visit } from '../visit.ts'
import { doorSubject } from './door-subject.ts'
import { findAccount, type Doorway } from './find-account.ts'
import { whereFrom } from './open-session.ts'

export interface ResetWish extends Doorway {
  readonly visit: Visit
}

/**
 * Notes that somebody wants a new password: the security administrator sees it and, having made sure who it is,
 * gives a code. The answer is the same whoever was named, and also when it was too often today.
 */
export async function requestReset(deps: Deps, { by, login, visit }: ResetWish): Promise<void> {
  const account = await findAccount(deps, { by, login })
  const accountId = account?.id ?? null
  const { perAccount, perNetwork } = LIMITS.reset
  const network = networkOf(visit.network)
  const guards: readonly Guard[] = [
    {
      ...{ flow: 'reset', subject: doorSubject({ by, login }, accountId), rule: perAccount },
      ...{ accountId: null, resets: false },
    },
    {
      ...{ flow: 'reset-network', subject: network, rule: perNetwork },
      ...{ accountId: null, resets: false },
    },
  ]
  const isCounted = await countTry(deps, guards).then(
    () => true,
    (error: unknown) => {
      if (error instanceof RefusalError) return false
      throw error
    },
  )
  if (!isCounted) return
  await deps.uow.run(async ({ tx }) => {
    if (accountId !== null) await new IdentityWriter(tx).wishReset(accountId, deps.clock())
    await rememberDoor(deps, tx, { action: 'reset-wished', accountId, via: whereFrom(visit) })
  })
}

export interface Reset extends Doorway {
  readonly code: string
  readonly next: string
  readonly visit: Visit
}

/**
 * Sets a new password with a code of the security administrator. All sessions and known browsers of the account end
 * with it; the second factor stays. Refuses with `code-wrong`, the same for accounts that do not exist, with
 * `too-many-attempts`, or with what the rules say against the password: the code stays good then.
 */
export async function resetPassword(deps: Deps, reset: Reset): Promise<void> {
  const { by, login, visit } = reset
  const account = await findAccount(deps, { by, login })
  const accountId = account?.id ?? null
  const subject = `${doorSubject(reset, accountId)}|${networkOf(visit.network)}`
  const rule = LIMITS.reset.codes
  const tried = await countTry(deps, [
    { flow: 'reset-code', subject, rule, accountId, resets: true },
  ])
  const via = whereFrom(visit)
  const reader = new CredentialReader(deps.db)
  const code = await reader.findCode('reset', codeDigest(reset.code), deps.clock())
  if (account === undefined || code?.accountId !== account.id || account.status === 'disabled') {
    await deps.uow.run(({ tx }) =>
      rememberDoor(deps, tx, { action: 'code-failed', accountId, via, result: 'refused' }),
    )
    throw new RefusalError('code-wrong')
  }
  await deps.uow.run(({ tx }) => takeBack(deps, tx, tried))
  const hash = await hashNewPassword(deps, account, reset.next)
  await deps.uow.run(async ({ tx }) => {
    const writer = new CredentialWriter(tx)
    if (!(await writer.takeCode(code.id, deps.clock()))) throw new RefusalError('code-wrong')
    await putPassword(deps, tx, { owner: account, hash })
    const sessions = await new IdentityWriter(tx).sessionsBy({ accountId: account.id })
    await closeSessions(deps, tx, { sessions, why: 'password-reset', via })
    await writer.forgetDevices(account.id)
    await new AttemptWriter(tx).dropOfAccount(account.id, 'second-factor')
    const event = { accountId: account.id, actorId: account.id, via }
    await rememberDoor(deps, tx, { ...event, action: 'password-reset' })
  })
}
