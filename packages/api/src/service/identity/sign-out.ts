import { shanghaiDay } from '../../observe/clock.ts'
import { IdentityWriter } from '../../store/identity/writer.ts'
import type { Deps } from '../deps.ts'
import { rememberDoor } from '../remember-door.ts'
import { tokenDigest } from '../token.ts'
import type { Arrival } from './read-session.ts'

/** Ends the session on the server: the cookie is worthless from then on. Unknown tokens are ignored. */
export async function signOut(
  deps: Deps,
  token: string,
  arrival: Arrival = { requestId: '', network: '' },
): Promise<void> {
  const digest = tokenDigest(token)
  if (digest === null) return
  await deps.uow.run(async ({ tx }) => {
    const writer = new IdentityWriter(tx)
    const session = await writer.findSession(digest, shanghaiDay(deps.clock()))
    if (session === undefined) return
    await writer.endSession(digest)
    const { accountId, id: sessionId, deviceId } = session
    const via = { ...arrival, sessionId, deviceId }
    await rememberDoor(deps, tx, { action: 'signed-out', accountId, actorId: accountId, via })
  })
}
