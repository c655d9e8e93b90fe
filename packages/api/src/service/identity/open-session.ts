import { sessionTimes } from '@yichi/domain/rules/identity/session-expiry'
import type { Tx } from '../../db/database.ts'
import { addMs, shanghaiDay, type Instant } from '../../observe/clock.ts'
import { sha256Hex } from '../../observe/hash.ts'
import { IdentityWriter } from '../../store/identity/writer.ts'
import type { MeView } from '../../view/identity.ts'
import { closeSessions } from '../close-sessions.ts'
import type { Deps } from '../deps.ts'
import { rememberDoor } from '../remember-door.ts'
import { requireTerminal } from '../require-terminal.ts'
import { newToken, tokenDigest } from '../token.ts'
import type { Visit } from '../visit.ts'
import { browserName } from './browser-name.ts'
import { knowDevice } from './known-device.ts'
import { toMeView } from './me-view.ts'

export interface SignedIn {
  readonly me: MeView
  /** For the cookie. Only its SHA-256 is stored. */
  readonly token: string
  /** For the cookie of known browsers; null when that stays as it is. */
  readonly deviceToken: string | null
}

/**
 * Signs the account in, in the transaction of its last proof: a new token, the browser known from now on, the
 * session that the browser brought along over, and the oldest ones, too, where there would be too many at once.
 * Refuses with `terminal-not-allowed`.
 */
export async function openSession(
  deps: Deps,
  tx: Tx,
  { accountId, visit }: { readonly accountId: string; readonly visit: Visit },
): Promise<SignedIn> {
  const now = deps.clock()
  const writer = new IdentityWriter(tx)
  const person = await writer.personOf(accountId, shanghaiDay(now))
  requireTerminal(deps, person.roles, visit.network)
  const times = sessionTimes(person.roles.map(({ role }) => role))
  await makeRoom(deps, tx, { accountId, visit, atOnce: times.atOnce, idleMs: times.idleMs })
  const device = await knowDevice(deps, tx, { accountId, deviceToken: visit.deviceToken })
  const token = newToken()
  const id = deps.ids()
  const endsAt: Instant = addMs(now, times.absoluteMs)
  await writer.addSession({
    id,
    token_sha256: sha256Hex(token),
    account_id: accountId,
    device_id: device.id,
    network: visit.network,
    user_agent: browserName(visit.userAgent),
    created_at: now,
    last_seen_at: now,
    expires_at: endsAt,
    proved_at: now,
  })
  await writer.noteSignIn(accountId, now)
  const via = { sessionId: id, deviceId: device.id, ...whereFrom(visit) }
  await rememberDoor(deps, tx, { action: 'signed-in', accountId, actorId: accountId, via })
  const me = toMeView(deps, person, { now, endsAt })
  return { me, token, deviceToken: device.newToken }
}

/** What the trail keeps of a visit. */
export function whereFrom({ network, requestId }: Visit) {
  return { network, requestId }
}

interface Room {
  readonly accountId: string
  readonly visit: Visit
  readonly atOnce: number
  readonly idleMs: number
}

async function makeRoom(deps: Deps, tx: Tx, room: Room): Promise<void> {
  const { accountId, visit, atOnce, idleMs } = room
  const now = deps.clock()
  const writer = new IdentityWriter(tx)
  await writer.dropEnded(accountId, { now, idleSince: addMs(now, -idleMs) })
  const brought = visit.sessionToken === null ? null : tokenDigest(visit.sessionToken)
  const via = whereFrom(visit)
  if (brought !== null) {
    const [own] = await writer.sessionsBy({ tokenSha256: brought })
    if (own !== undefined)
      await closeSessions(deps, tx, { sessions: [own], why: 'signed-in-again', via })
  }
  const open = await writer.sessionsBy({ accountId })
  const tooMany = open.slice(0, Math.max(0, open.length - atOnce + 1))
  await closeSessions(deps, tx, { sessions: tooMany, why: 'too-many-at-once', via })
}
