/** Where the trail ends: one row. Whoever extends the trail on PostgreSQL locks this table first. */
export interface AuditHeadTable {
  chain: 1
  seq: number
  at: string
  hash: string
}
