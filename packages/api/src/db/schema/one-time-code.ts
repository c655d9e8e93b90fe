/**
 * A code that opens one thing once.
 * - `reset` a new password for the account · `set-up` the first start of an empty county
 * - `ticket` the second stage of a sign-in whose password was right
 */
export interface OneTimeCodeTable {
  id: string
  kind: 'reset' | 'set-up' | 'ticket'
  account_id: string | null
  code_sha256: string
  issued_by: string | null
  created_at: string
  expires_at: string
  used_at: string | null
}
