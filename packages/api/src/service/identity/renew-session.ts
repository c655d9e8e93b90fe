import type { Tx } from '../../db/database.ts'
import type { Instant } from '../../observe/clock.ts'
import { sha256Hex } from '../../observe/hash.ts'
import { IdentityWriter } from '../../store/identity/writer.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { newToken } from '../token.ts'

/**
 * Gives the actor's session a new token, in the transaction of the cause: the one before is worthless. Null for an
 * actor without a session. `provedAt` null leaves the last proof of identity as it is.
 */
export async function renewSession(
  deps: Deps,
  tx: Tx,
  { actor, provedAt }: { readonly actor: Actor; readonly provedAt: Instant | null },
): Promise<string | null> {
  if (actor.via === null) return null
  const token = newToken()
  await new IdentityWriter(tx).renewSession(actor.via.sessionId, {
    tokenSha256: sha256Hex(token),
    at: deps.clock(),
    provedAt,
  })
  return token
}
