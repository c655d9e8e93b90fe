import { CredentialReader } from '../../store/identity/credential-reader.ts'
import { CredentialWriter } from '../../store/identity/credential-writer.ts'
import { IdentityReader } from '../../store/identity/reader.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { tokenDigest } from '../token.ts'
import type { Visit } from '../visit.ts'
import { openSession, whereFrom, type SignedIn } from './open-session.ts'
import { withSecondCode } from './second-code.ts'

export interface SecondDoorInput {
  readonly ticket: string
  /** Six digits of the second factor, or a recovery code. */
  readonly code: string
  readonly visit: Visit
}

/**
 * The second stage of a sign-in whose password was right. The ticket counts for a few minutes and for one sign-in.
 * Refuses with `ticket-over`, `code-wrong` or `second-factor-locked`.
 */
export async function signInSecond(deps: Deps, input: SecondDoorInput): Promise<SignedIn> {
  const { ticket, code, visit } = input
  const digest = tokenDigest(ticket)
  const now = deps.clock()
  const found =
    digest === null
      ? undefined
      : await new CredentialReader(deps.db).findCode('ticket', digest, now)
  const accountId = found?.accountId ?? null
  if (found === undefined || accountId === null) throw new RefusalError('ticket-over')
  const account = await new IdentityReader(deps.db).findById(accountId)
  if (account?.status !== 'active') throw new RefusalError('ticket-over')
  return withSecondCode(deps, { accountId, code, via: whereFrom(visit) }, async (tx) => {
    const isFirst = await new CredentialWriter(tx).takeCode(found.id, deps.clock())
    if (!isFirst) throw new RefusalError('ticket-over')
    return openSession(deps, tx, { accountId, visit })
  })
}
