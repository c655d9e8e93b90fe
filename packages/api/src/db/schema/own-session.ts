/** A resident who looks at their own file. The token itself is never stored, only its SHA-256. */
export interface OwnSessionTable {
  token_sha256: string
  account_id: string
  created_at: string
  last_seen_at: string
  expires_at: string
}
