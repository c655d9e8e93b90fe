import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { hashNewPassword, putPassword } from '../new-password.ts'
import { inOneUnit, remember } from '../writing.ts'
import { checkOwnPassword } from './check-own-password.ts'
import { closeOthers } from './close-others.ts'
import { renewSession } from './renew-session.ts'

export interface PasswordChange {
  readonly current: string
  readonly next: string
}

/**
 * Changes one's own password. Every other session ends with it, and this one goes on under a new token, which is
 * returned. Refuses with `password-wrong`, `too-many-attempts` or what the rules say against the new one.
 */
export async function changePassword(
  deps: Deps,
  actor: Actor,
  { current, next }: PasswordChange,
): Promise<string | null> {
  const owner = await checkOwnPassword(deps, actor, current)
  const hash = await hashNewPassword(deps, owner, next)
  return inOneUnit(deps, actor, async (writing) => {
    const { tx } = writing
    await putPassword(deps, tx, { owner, hash })
    const ended = await closeOthers(deps, tx, { actor, why: 'password-changed' })
    await remember(writing, {
      action: 'password-changed',
      subject: { kind: 'account', id: owner.id },
      householdId: null,
      detail: { ended },
    })
    return renewSession(deps, tx, { actor, provedAt: null })
  })
}
