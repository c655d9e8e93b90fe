/** What a resident's account has beside the account: the password of its own door, and who opened and closed it. */
export interface ResidentTable {
  account_id: string
  password_hash: string
  /** While it is there, the password is the one-time code of the slip. */
  code_expires_at: string | null
  admitted_by: string
  admitted_at: string
  last_signed_in_at: string | null
  closed_by: string | null
  closed_at: string | null
}
