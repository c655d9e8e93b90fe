import { instant } from '../../observe/clock.ts'
import { ResidentReader } from '../../store/resident/reader.ts'
import { ResidentWriter } from '../../store/resident/writer.ts'
import type { Via } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { tokenDigest } from '../token.ts'
import { inOneUnit, remember } from '../writing.ts'

/** Ends the session on the server: the cookie is worthless from then on. Unknown tokens are ignored. */
export async function signOutOwn(
  deps: Deps,
  token: string,
  arrival: Pick<Via, 'requestId' | 'network'>,
): Promise<void> {
  const digest = tokenDigest(token)
  if (digest === null) return
  const session = await new ResidentReader(deps.db).findSession(digest)
  if (session === undefined) return
  const { accountId, login, name, householdId, createdAt, expiresAt } = session
  const via: Via = {
    ...arrival,
    sessionId: digest.slice(0, 16),
    deviceId: null,
    provedAt: instant(createdAt),
    endsAt: instant(expiresAt),
    unready: null,
  }
  await inOneUnit(deps, { accountId, login, name, roles: [], via }, async (writing) => {
    await new ResidentWriter(writing.tx).endSession(digest)
    await remember(writing, {
      action: 'own-signed-out',
      subject: { kind: 'account', id: accountId },
      householdId,
      detail: {},
    })
  })
}
