/** A signed-in browser. The token itself is never stored, only its SHA-256. */
export interface SessionTable {
  token_sha256: string
  account_id: string
  created_at: string
  last_seen_at: string
  expires_at: string
}
