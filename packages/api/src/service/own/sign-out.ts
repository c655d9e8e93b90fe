import { ResidentReader } from '../../store/resident/reader.ts'
import { ResidentWriter } from '../../store/resident/writer.ts'
import type { Deps } from '../deps.ts'
import { tokenDigest } from '../token.ts'
import { inOneUnit, remember } from '../writing.ts'

/** Ends the session on the server: the cookie is worthless from then on. Unknown tokens are ignored. */
export async function signOutOwn(deps: Deps, token: string): Promise<void> {
  const digest = tokenDigest(token)
  if (digest === null) return
  const session = await new ResidentReader(deps.db).findSession(digest)
  if (session === undefined) return
  const { accountId, login, name, householdId } = session
  const actor = { accountId, login, name, roles: [], via: null }
  await inOneUnit(deps, actor, async (writing) => {
    await new ResidentWriter(writing.tx).endSession(digest)
    await remember(writing, {
      action: 'own-signed-out',
      subject: { kind: 'account', id: accountId },
      householdId,
      detail: {},
    })
  })
}
