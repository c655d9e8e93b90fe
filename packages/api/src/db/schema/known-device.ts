/** A browser somebody has signed in with: its cookie's SHA-256, one row for each account. */
export interface KnownDeviceTable {
  id: string
  account_id: string
  token_sha256: string
  created_at: string
  last_seen_at: string
  expires_at: string
}
