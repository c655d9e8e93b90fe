import type { Tx } from '../db/database.ts'
import type { Instant } from '../observe/clock.ts'
import { AuditWriter, type AuditEntry } from '../store/audit/writer.ts'
import type { Deps } from './deps.ts'

/** A transaction in which an event is filed, and its moment. */
export interface Filing {
  readonly deps: Pick<Deps, 'ids'>
  readonly tx: Tx
  readonly now: Instant
}

/** An event that no use case of a signed-in person stands behind; what is left out is null. */
export type FiledEvent = Omit<AuditEntry, 'id' | 'at' | 'householdId' | 'detail'> &
  Partial<Pick<AuditEntry, 'householdId' | 'detail'>>

/** Files an event at a door, of the schedule or of the command line, in the transaction of what it tells of. */
export async function fileEvent({ deps, tx, now }: Filing, event: FiledEvent): Promise<void> {
  await new AuditWriter(tx).append({
    householdId: null,
    detail: {},
    ...event,
    id: deps.ids(),
    at: now,
  })
}
