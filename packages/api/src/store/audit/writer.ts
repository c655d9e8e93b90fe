import type { AuditAction } from '@yichi/i18n/audit-word'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import type { Tx } from '../../db/database.ts'
import { extendChain, type PendingEvent } from '../../db/trail/chain.ts'
import { trailOf } from '../../db/trail/trail.ts'
import { AuditReader } from './reader.ts'

/** How an act came in: the session, the browser, the network and the request it was done through. */
export interface AuditVia {
  readonly sessionId?: string | null
  readonly deviceId?: string | null
  readonly network?: string | null
  readonly requestId?: string | null
}

/** One act to be remembered. `detail` holds codes, counts, dates and digests, never personal numbers. */
export interface AuditEntry {
  readonly id: string
  readonly at: string
  readonly actorId: string | null
  /** The account whose right was used, where it was lent. */
  readonly onBehalfOf?: string | null
  /** Null for what no request asked for. */
  readonly via?: AuditVia | null
  readonly action: AuditAction
  /** Done, unless it says refused. */
  readonly result?: 'done' | 'refused'
  readonly subject: { readonly kind: string; readonly id: string }
  readonly householdId: string | null
  readonly version?: number | null
  readonly reason?: string | null
  readonly detail: Readonly<Record<string, string | number | null>>
}

export class AuditWriter extends AuditReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  /** Files the act; it takes its place in the trail when the transaction ends, with what was changed in it. */
  async append(entry: AuditEntry): Promise<void> {
    const event = pendingOf(entry)
    const trail = trailOf(this.db)
    if (trail !== undefined) return trail.file(event)
    await extendChain(this.db, { algorithm: 'sha256', events: [event], changes: [] })
  }
}

function pendingOf(entry: AuditEntry): PendingEvent {
  const { id, at, actorId, action, subject, householdId, via } = entry
  return {
    id,
    at,
    actorId,
    onBehalfOf: entry.onBehalfOf ?? null,
    sessionId: via?.sessionId ?? null,
    deviceId: via?.deviceId ?? null,
    network: via?.network ?? null,
    requestId: via?.requestId ?? null,
    action,
    result: entry.result ?? 'done',
    subjectKind: subject.kind,
    subjectId: subject.id,
    householdId,
    version: entry.version ?? null,
    reason: entry.reason ?? null,
    detail: canonicalJson(entry.detail),
  }
}
