import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import type { Tx } from '../../db/database.ts'
import { AuditReader } from './reader.ts'

/** One act to be remembered. `detail` holds codes, counts, dates and digests, never personal numbers. */
export interface AuditEntry {
  readonly id: string
  readonly at: string
  readonly actorId: string | null
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly householdId: string | null
  readonly detail: Readonly<Record<string, string | number | null>>
}

export class AuditWriter extends AuditReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  async append(entry: AuditEntry): Promise<void> {
    await this.db
      .insertInto('audit_event')
      .values({
        id: entry.id,
        at: entry.at,
        actor_id: entry.actorId,
        action: entry.action,
        subject_kind: entry.subject.kind,
        subject_id: entry.subject.id,
        household_id: entry.householdId,
        detail: canonicalJson(entry.detail),
      })
      .execute()
  }
}
