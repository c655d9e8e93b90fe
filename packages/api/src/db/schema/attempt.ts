/** Failures counted against guessing. What is counted, an account, a network or both, is only in the key's hash. */
export interface AttemptTable {
  key_sha256: string
  /** The row of the table of limits. */
  flow: string
  /** Set where one account is guessed at, so that its lock can be seen and lifted. */
  account_id: string | null
  /** JSON: the moments of the last failures in milliseconds since 1970, oldest first. */
  failures: string
  /** How often the key was locked without a success between. */
  locks: number
  locked_until: string | null
  updated_at: string
}
