import type { IsoDate } from '@yichi/domain/kernel/iso-date'
import type { AuditAction } from '@yichi/i18n/audit-word'
import type { Tx } from '../db/database.ts'
import { shanghaiDay, type Instant } from '../observe/clock.ts'
import { AuditWriter } from '../store/audit/writer.ts'
import type { Actor } from './actor.ts'
import type { Deps } from './deps.ts'

/** One use case being written: its transaction, who acts, and the moment, the same throughout. */
export interface Writing {
  readonly deps: Deps
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Instant
  /** The legal day in Asia/Shanghai. */
  readonly today: IsoDate
}

/** What to remember of a use case. Codes, counts, dates and digests; never a personal number. */
export interface Remembered {
  readonly action: AuditAction
  readonly subject: { readonly kind: string; readonly id: string }
  readonly householdId: string | null
  /** The version of the subject that came of it; taken from `detail.version` when left out. */
  readonly version?: number | null
  /** Whose right was used, where it was lent. */
  readonly onBehalfOf?: string | null
  /** Why, in the person's own words. */
  readonly reason?: string | null
  readonly detail: Readonly<Record<string, string | number | null>>
}

/** Runs a use case as one unit of work. The body may run again: it must touch nothing but `tx`. */
export function inOneUnit<T>(
  deps: Deps,
  actor: Actor,
  body: (writing: Writing) => Promise<T>,
): Promise<T> {
  return deps.uow.run(({ tx }) => {
    const now = deps.clock()
    return body({ deps, tx, actor, now, today: shanghaiDay(now) })
  })
}

/** Writes the audit event of a use case, in its transaction. */
export async function remember(writing: Writing, event: Remembered): Promise<void> {
  const { deps, tx, actor, now } = writing
  const { accountId: actorId, via } = actor
  const { version = event.detail['version'] } = event
  await new AuditWriter(tx).append({
    id: deps.ids(),
    at: now,
    actorId,
    via,
    ...event,
    version: typeof version === 'number' ? version : null,
  })
}
