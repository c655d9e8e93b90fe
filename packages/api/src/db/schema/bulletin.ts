/** A weekly bulletin 通报 with its ranking and the inputs it was computed from. Append-only. */
export interface BulletinTable {
  id: string
  period: string
  issue_no: number
  inputs: string
  formula_version: string
  ranking: string
  sha256: string
  issued_at: string
}
