/** A signed-in browser. The token itself is never stored, only its SHA-256. */
export interface SessionTable {
  /** Public: lists and the trail name a session by it. */
  id: string
  token_sha256: string
  account_id: string
  device_id: string | null
  network: string
  /** What the browser says it is, shortened. */
  user_agent: string
  created_at: string
  last_seen_at: string
  expires_at: string
  /** When password and second factor were last shown. */
  proved_at: string
}
