/** Hashes of the passwords an account had: none of the last few may come back. */
export interface PasswordHistoryTable {
  id: string
  account_id: string
  password_hash: string
  set_at: string
}
