import type { Tx } from '../../db/database.ts'
import { IdentityWriter } from '../../store/identity/writer.ts'
import type { Actor } from '../actor.ts'
import { closeSessions, type Closing } from '../close-sessions.ts'
import type { Deps } from '../deps.ts'

/** Ends every session of the actor but the one they act through. Returns how many. */
export async function closeOthers(
  deps: Deps,
  tx: Tx,
  { actor, why }: { readonly actor: Actor; readonly why: Closing['why'] },
): Promise<number> {
  const { accountId, via } = actor
  const all = await new IdentityWriter(tx).sessionsBy({ accountId })
  const sessions = all.filter(({ id }) => id !== via?.sessionId)
  return closeSessions(deps, tx, { sessions, why, via: via ?? {} })
}
