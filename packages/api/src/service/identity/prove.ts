import type { Instant } from '../../observe/clock.ts'
import { CredentialReader } from '../../store/identity/credential-reader.ts'
import type { Tx } from '../../db/database.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { rememberDoor } from '../remember-door.ts'
import { checkOwnPassword } from './check-own-password.ts'
import { renewSession } from './renew-session.ts'
import { withSecondCode } from './second-code.ts'

export interface Proof {
  readonly password: string
  /** Needed of everybody who has a second factor. */
  readonly code: string | null
}

export interface Proved {
  readonly provedAt: Instant
  /** For the cookie: the session goes on under it. */
  readonly token: string | null
}

/**
 * Shows once more that it is really the person: password, and the second factor where there is one. Refuses with
 * `password-wrong`, `code-wrong`, `second-factor-locked` or `too-many-attempts`.
 */
export async function prove(deps: Deps, actor: Actor, proof: Proof): Promise<Proved> {
  const { accountId } = actor
  const via = actor.via ?? {}
  await checkOwnPassword(deps, actor, proof.password)
  const renew = async (tx: Tx): Promise<Proved> => {
    const provedAt = deps.clock()
    await rememberDoor(deps, tx, { action: 'proved', accountId, actorId: accountId, via })
    return { provedAt, token: await renewSession(deps, tx, { actor, provedAt }) }
  }
  const factor = await new CredentialReader(deps.db).findFactor(accountId, 'in-force')
  if (factor === undefined) return deps.uow.run(({ tx }) => renew(tx))
  if (proof.code === null) throw new RefusalError('code-wrong')
  return withSecondCode(deps, { accountId, code: proof.code, via }, renew)
}
