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
  kind: Generated<'staff' | 'resident'>
  /** Of residents only. */
  household_id: Generated<string | null>
}
