import type { Tx } from '../db/database.ts'
import type { AuditVia } from '../store/audit/writer.ts'
import { IdentityWriter, type OpenSession } from '../store/identity/writer.ts'
import type { Deps } from './deps.ts'
import { rememberDoor } from './remember-door.ts'

/** Sessions that end before their time, and why. */
export interface Closing {
  readonly sessions: readonly OpenSession[]
  readonly why:
    | 'signed-in-again'
    | 'too-many-at-once'
    | 'ended-by-owner'
    | 'ended-by-administrator'
    | 'password-changed'
    | 'password-reset'
    | 'second-factor-reset'
    | 'account-disabled'
  readonly via: AuditVia
  /** Whoever ends them; their owner when left out. */
  readonly actorId?: string
}

/** Ends sessions on the server, in the transaction of the cause, and says so in the trail, one by one. */
export async function closeSessions(deps: Deps, tx: Tx, closing: Closing): Promise<number> {
  const { sessions, why, via, actorId } = closing
  const writer = new IdentityWriter(tx)
  for (const { id, accountId, tokenSha256 } of sessions) {
    await writer.endSession(tokenSha256)
    const detail = { session: id, why }
    const event = { accountId, actorId: actorId ?? accountId, via, detail }
    await rememberDoor(deps, tx, { ...event, action: 'session-ended' })
  }
  return sessions.length
}
