import type { DigestAlgorithm } from '@yichi/domain/facts/audit-event'

/** One link of the audit trail: who did what to what. Append-only; `detail` is canonical JSON without personal numbers. */
export interface AuditEventTable {
  /** From 1, without a gap. */
  seq: number
  id: string
  at: string
  actor_id: string | null
  on_behalf_of: string | null
  session_id: string | null
  device_id: string | null
  network: string | null
  request_id: string | null
  action: string
  result: 'done' | 'refused'
  subject_kind: string
  subject_id: string
  household_id: string | null
  version: number | null
  reason: string | null
  detail: string
  /** How many rows of `audit_change` belong to it. */
  changes: number
  changes_sha256: string | null
  algorithm: DigestAlgorithm
  prev_hash: string
  hash: string
}
