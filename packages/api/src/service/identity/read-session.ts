import { addMs, instant, shanghaiDay, toEpochMs } from '../../observe/clock.ts'
import { IdentityReader } from '../../store/identity/reader.ts'
import { IdentityWriter } from '../../store/identity/writer.ts'
import type { Actor, Via } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { IDLE_MS, TOUCH_AFTER_MS } from './session-times.ts'
import { tokenDigest } from '../token.ts'

/** The request a token came with. */
export type Arrival = Pick<Via, 'requestId' | 'network'>

/** The person behind a session token, or null when it is unknown, idle too long or over. */
export async function readSession(
  deps: Deps,
  token: string,
  arrival: Arrival = { requestId: '', network: '' },
): Promise<Actor | null> {
  const digest = tokenDigest(token)
  if (digest === null) return null
  const now = deps.clock()
  const session = await new IdentityReader(deps.db).findSession(digest, shanghaiDay(now))
  if (session === undefined || session.status !== 'active') return null
  const seen = instant(session.lastSeenAt)
  if (now >= session.expiresAt || now >= addMs(seen, IDLE_MS)) return null
  if (toEpochMs(now) - toEpochMs(seen) > TOUCH_AFTER_MS) {
    await deps.uow.run(({ tx }) => new IdentityWriter(tx).touchSession(digest, now))
  }
  const { accountId, login, name, roles } = session
  const via: Via = {
    ...arrival,
    sessionId: session.id,
    deviceId: session.deviceId,
    provedAt: instant(session.provedAt),
    endsAt: instant(session.expiresAt),
    unready: null,
  }
  return { accountId, login, name, roles, via }
}
