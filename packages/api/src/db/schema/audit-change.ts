/** What an event did to one sealed row: its digest before and after; null where the row was not there. Append-only. */
export interface AuditChangeTable {
  table_name: string
  row_key: string
  seq: number
  before_sha256: string | null
  after_sha256: string | null
}
