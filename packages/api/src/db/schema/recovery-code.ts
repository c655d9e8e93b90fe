/** A code that stands in for the second factor once. Only its SHA-256 is stored. */
export interface RecoveryCodeTable {
  account_id: string
  code_sha256: string
  created_at: string
  used_at: string | null
}
