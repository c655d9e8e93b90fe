import { LIMITS } from '@yichi/domain/rules/identity/limits'
import { addMs, instant } from '../observe/clock.ts'
import { ResidentReader } from '../store/resident/reader.ts'
import { ResidentWriter } from '../store/resident/writer.ts'
import type { Actor, Via } from './actor.ts'
import type { Deps } from './deps.ts'
import { tokenDigest } from './token.ts'

/** A signed-in resident: the account as it stands in the trail, and the one household it is about. */
export interface Resident {
  readonly actor: Actor
  readonly householdId: string
  /** What is stored of the session's token. */
  readonly sessionSha256: string
  readonly unready: 'password-change-required' | null
}

/**
 * The resident behind a token of the residents' door, or null when it is unknown, idle too long or over. Each
 * request counts as a sign of life.
 */
export async function readResident(
  deps: Deps,
  token: string,
  arrival: Pick<Via, 'requestId' | 'network'>,
): Promise<Resident | null> {
  const digest = tokenDigest(token)
  if (digest === null) return null
  const session = await new ResidentReader(deps.db).findSession(digest)
  if (session?.status !== 'active') return null
  const now = deps.clock()
  const quietUntil = addMs(instant(session.lastSeenAt), LIMITS.sessions.residents.idleMs)
  if (now >= session.expiresAt || now >= quietUntil) return null
  await deps.uow.run(({ tx }) => new ResidentWriter(tx).touchSession(digest, now))
  const { accountId, login, name, householdId } = session
  const unready = session.codeExpiresAt === null ? null : ('password-change-required' as const)
  const via: Via = {
    ...arrival,
    sessionId: digest.slice(0, 16),
    deviceId: null,
    provedAt: instant(session.createdAt),
    endsAt: instant(session.expiresAt),
    unready,
  }
  const actor = { accountId, login, name, roles: [], via }
  return { actor, householdId, sessionSha256: digest, unready }
}
