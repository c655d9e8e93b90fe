/** Who did what to what. Append-only; `detail` is canonical JSON without personal numbers. */
export interface AuditEventTable {
  id: string
  at: string
  actor_id: string | null
  action: string
  subject_kind: string
  subject_id: string
  household_id: string | null
  detail: string
}
