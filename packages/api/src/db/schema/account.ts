/** A person who may sign in. The phone number is ciphertext; `phone_index` is its blind index. */
export interface AccountTable {
  id: string
  login: string
  name: string
  phone_cipher: Buffer | null
  phone_index: string | null
  password_hash: string
  status: 'pending' | 'active' | 'disabled'
  created_at: string
}
