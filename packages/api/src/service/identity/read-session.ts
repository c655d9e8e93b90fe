import { LIMITS } from '@yichi/domain/rules/identity/limits'
import {
  isSessionOver,
  sessionEnd,
  sessionTimes,
} from '@yichi/domain/rules/identity/session-expiry'
import { fromEpochMs, instant, shanghaiDay, toEpochMs, type Instant } from '../../observe/clock.ts'
import { IdentityReader, type SessionRecord } from '../../store/identity/reader.ts'
import { IdentityWriter } from '../../store/identity/writer.ts'
import type { Actor, Via } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { tokenDigest } from '../token.ts'
import { unreadyOf } from './readiness.ts'

/** The request a token came with. */
export type Arrival = Pick<Via, 'requestId' | 'network'>

/**
 * The person behind a session token, or null when it is unknown, idle too long or over. Roles, times and what is
 * still to be set are those of this very request: what was taken away a moment ago does not count any more.
 */
export async function readSession(
  deps: Deps,
  token: string,
  arrival: Arrival = { requestId: '', network: '' },
): Promise<Actor | null> {
  const digest = tokenDigest(token)
  if (digest === null) return null
  const now = deps.clock()
  const session = await new IdentityReader(deps.db).findSession(digest, shanghaiDay(now))
  if (session === undefined || session.status !== 'active' || session.kind !== 'staff') return null
  const endsAt = endOf(session, now)
  if (endsAt === null) return null
  if (toEpochMs(now) - toEpochMs(instant(session.lastSeenAt)) > LIMITS.sessions.touchAfterMs) {
    await deps.uow.run(({ tx }) => new IdentityWriter(tx).touchSession(digest, now))
  }
  const { accountId, login, name, roles } = session
  const via: Via = {
    ...arrival,
    sessionId: session.id,
    deviceId: session.deviceId,
    provedAt: instant(session.provedAt),
    endsAt,
    unready: unreadyOf(deps, session, now),
  }
  return { accountId, login, name, roles, via }
}

/** When the session is over at the latest; null when it is over. Roles that came later may make it shorter. */
function endOf(session: SessionRecord, now: Instant): Instant | null {
  const times = sessionTimes(session.roles.map(({ role }) => role))
  const startedAt = toEpochMs(instant(session.startedAt))
  const lastSeenAt = toEpochMs(instant(session.lastSeenAt))
  const moments = { startedAt, lastSeenAt }
  if (now >= session.expiresAt || isSessionOver(moments, times, toEpochMs(now))) return null
  const end = Math.min(toEpochMs(instant(session.expiresAt)), sessionEnd(moments, times))
  return fromEpochMs(end)
}
