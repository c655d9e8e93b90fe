import type { AuditAction } from '@yichi/i18n/audit-word'
import type { Tx } from '../db/database.ts'
import { AuditWriter, type AuditVia } from '../store/audit/writer.ts'
import type { Deps } from './deps.ts'

/** Something that happened at a door, where nobody need be signed in. */
export interface DoorEvent {
  readonly action: AuditAction
  /** The account it is about; null when what was typed names none. The typed text itself is never kept. */
  readonly accountId: string | null
  /** Whoever did it, where that is known. */
  readonly actorId?: string | null
  readonly via: AuditVia
  readonly result?: 'done' | 'refused'
  readonly detail?: Readonly<Record<string, string | number | null>>
}

/** Files what happened at a door, in its transaction. */
export async function rememberDoor(deps: Deps, tx: Tx, event: DoorEvent): Promise<void> {
  const { action, accountId, actorId = null, via, result = 'done', detail = {} } = event
  await new AuditWriter(tx).append({
    id: deps.ids(),
    at: deps.clock(),
    actorId,
    via,
    action,
    result,
    subject:
      accountId === null ? { kind: 'door', id: 'unknown' } : { kind: 'account', id: accountId },
    householdId: null,
    detail,
  })
}
