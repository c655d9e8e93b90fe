import type { Generated } from 'kysely'

/**
 * A person who may sign in: staff, or the resident of one household. The phone number is ciphertext; `phone_index`
 * is its blind index.
 */
export interface AccountTable {
  id: string
  login: string
  name: string
  phone_cipher: Buffer | null
  phone_index: string | null
  password_hash: string
  status: 'pending' | 'active' | 'disabled'
  created_at: string
  /** Null before the first one. */
  password_set_at: Generated<string | null>
  /** 1 while the password is one that somebody else has seen. */
  must_change: Generated<0 | 1>
  /** When a one-time password stops opening the door; null for one's own. */
  password_expires_at: Generated<string | null>
  last_signed_in_at: Generated<string | null>
  /** Since when the person waits for a new password. */
  reset_wished_at: Generated<string | null>
  kind: Generated<'staff' | 'resident'>
  /** Of residents only. */
  household_id: Generated<string | null>
  /** Where the person belongs; what they may do follows from their appointments alone. */
  unit_id: Generated<string | null>
  /** The administrator who opened it; null when the person registered. */
  created_by: Generated<string | null>
}
