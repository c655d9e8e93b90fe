import { LIMITS } from '@yichi/domain/rules/identity/limits'
import { sessionTimes } from '@yichi/domain/rules/identity/session-expiry'
import { addMs } from '../../observe/clock.ts'
import { IdentityReader } from '../../store/identity/reader.ts'
import { IdentityWriter } from '../../store/identity/writer.ts'
import type { SessionView } from '../../view/identity.ts'
import type { Actor } from '../actor.ts'
import { closeSessions } from '../close-sessions.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit, remember } from '../writing.ts'
import { closeOthers } from './close-others.ts'

/** The browsers one is signed in with, the latest first. */
export async function listOwnSessions(deps: Deps, actor: Actor): Promise<readonly SessionView[]> {
  const now = deps.clock()
  const { idleMs } = sessionTimes(actor.roles.map(({ role }) => role))
  const open = { now, idleSince: addMs(now, -idleMs) }
  const sessions = await new IdentityReader(deps.db).sessionsOf(actor.accountId, open)
  return sessions.map(({ id, startedAt, lastSeenAt, endsAt, network, userAgent, deviceSince }) => ({
    id,
    isThis: id === actor.via?.sessionId,
    startedAt,
    lastSeenAt,
    endsAt,
    network,
    device: userAgent,
    // Every browser becomes known by signing in: what counts is whether it was before.
    isKnownDevice: deviceSince !== null && deviceSince < startedAt,
  }))
}

/** Ends one of one's own sessions. Refuses with `not-found` for any other. */
export async function endOwnSession(deps: Deps, actor: Actor, id: string): Promise<void> {
  const { accountId, via } = actor
  await deps.uow.run(async ({ tx }) => {
    const own = await new IdentityWriter(tx).sessionsBy({ accountId })
    const sessions = own.filter((session) => session.id === id)
    if (sessions.length === 0) throw new RefusalError('not-found')
    await closeSessions(deps, tx, { sessions, why: 'ended-by-owner', via: via ?? {} })
  })
}

/** Ends all of one's own sessions but this one. */
export function endOtherSessions(deps: Deps, actor: Actor): Promise<{ ended: number }> {
  return inOneUnit(deps, actor, async (writing) => {
    const ended = await closeOthers(deps, writing.tx, { actor, why: 'ended-by-owner' })
    await remember(writing, {
      action: 'sessions-ended',
      subject: { kind: 'account', id: actor.accountId },
      householdId: null,
      detail: { ended },
    })
    return { ended }
  })
}

/** Says that the person is still there: the session has its whole idle time before it again. */
export async function stay(deps: Deps, actor: Actor): Promise<{ endsAt: string; idleMs: number }> {
  const now = deps.clock()
  const { via, roles } = actor
  if (via !== null) {
    await deps.uow.run(({ tx }) => new IdentityWriter(tx).seeSession(via.sessionId, now))
  }
  const { idleMs } = sessionTimes(roles.map(({ role }) => role))
  return { endsAt: via?.endsAt ?? addMs(now, LIMITS.sessions.staff.absoluteMs), idleMs }
}
