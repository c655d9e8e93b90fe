import type { AuditEventRecord } from '@yichi/domain/facts/audit-event'
import type { AuditEventTable } from '../schema/audit-event.ts'

/** What the hash of a stored event was taken of. */
export function recordOf(row: AuditEventTable): AuditEventRecord {
  return {
    seq: row.seq,
    id: row.id,
    at: row.at,
    actorId: row.actor_id,
    onBehalfOf: row.on_behalf_of,
    sessionId: row.session_id,
    deviceId: row.device_id,
    network: row.network,
    requestId: row.request_id,
    action: row.action,
    result: row.result,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    householdId: row.household_id,
    version: row.version,
    reason: row.reason,
    detail: row.detail,
    changes: row.changes,
    changesSha256: row.changes_sha256,
    algorithm: row.algorithm,
    prevHash: row.prev_hash,
  }
}
