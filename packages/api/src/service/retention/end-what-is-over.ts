import { LIMITS } from '@yichi/domain/rules/identity/limits'
import type { Tx } from '../../db/database.ts'
import { addMs, type Instant } from '../../observe/clock.ts'
import { RetentionReader } from '../../store/identity/retention-reader.ts'
import { RetentionWriter } from '../../store/identity/retention-writer.ts'
import { AccountWriter } from '../../store/account/writer.ts'
import { AttemptWriter } from '../../store/attempt/writer.ts'
import type { Deps } from '../deps.ts'
import { rememberDoor } from '../remember-door.ts'
import { voidDoors } from '../void-doors.ts'

/** What a night's work took out of use or removed. */
export interface Ended {
  /** Accounts nobody used for too long: out of use, not removed. */
  readonly shut: number
  /** Registrations that nobody decided about: removed with what the person wrote. */
  readonly forgotten: number
  /** Sessions, codes, browsers and counts whose time is over. */
  readonly swept: number
}

const DAY_MS = 86_400_000

/**
 * Takes accounts out of use that nobody used for long, removes registrations that were never decided, and what was
 * only good for a time. Each account has its event in the trail. Doing it twice does nothing more.
 */
export function endWhatIsOver(deps: Deps): Promise<Ended> {
  return deps.uow.run(async ({ tx }) => {
    const now = deps.clock()
    const swept = await sweep(tx, now)
    const reader = new RetentionReader(tx)
    const unused = await reader.unused(addMs(now, -LIMITS.accounts.unusedMs))
    for (const { id, since } of unused) await shut(deps, tx, { id, since })
    const waiting = await reader.neverAdmitted(addMs(now, -LIMITS.accounts.pendingMs))
    for (const { id } of waiting) await forget(deps, tx, id)
    return { shut: unused.length, forgotten: waiting.length, swept }
  })
}

async function shut(
  deps: Deps,
  tx: Tx,
  { id, since }: { readonly id: string; readonly since: string },
): Promise<void> {
  await new AccountWriter(tx).move(id, 'active', 'disabled')
  // Its last session was over and swept long ago: none lasts as long as an account may be unused.
  await voidDoors(tx, id)
  const detail = { why: 'unused', since }
  await rememberDoor(deps, tx, { action: 'account-disabled', accountId: id, via: {}, detail })
}

async function forget(deps: Deps, tx: Tx, id: string): Promise<void> {
  await new AccountWriter(tx).forget(id)
  const detail = { why: 'never-admitted' }
  await rememberDoor(deps, tx, { action: 'account-refused', accountId: id, via: {}, detail })
}

async function sweep(tx: Tx, now: Instant): Promise<number> {
  const dayAgo = addMs(now, -DAY_MS)
  await new AttemptWriter(tx).prune(addMs(now, -2 * DAY_MS), now)
  return new RetentionWriter(tx).sweep({ now, dayAgo })
}
