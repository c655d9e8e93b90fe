import { shanghaiDay } from '../../observe/clock.ts'
import { AuditWriter } from '../../store/audit/writer.ts'
import { IdentityWriter } from '../../store/identity/writer.ts'
import type { Deps } from '../deps.ts'
import { tokenDigest } from '../token.ts'

/** Ends the session on the server: the cookie is worthless from then on. Unknown tokens are ignored. */
export async function signOut(deps: Deps, token: string): Promise<void> {
  const digest = tokenDigest(token)
  if (digest === null) return
  await deps.uow.run(async ({ tx }) => {
    const writer = new IdentityWriter(tx)
    const now = deps.clock()
    const session = await writer.findSession(digest, shanghaiDay(now))
    if (session === undefined) return
    await writer.endSession(digest)
    await new AuditWriter(tx).append({
      id: deps.ids(),
      at: now,
      actorId: session.accountId,
      action: 'signed-out',
      subject: { kind: 'account', id: session.accountId },
      householdId: null,
      detail: {},
    })
  })
}
