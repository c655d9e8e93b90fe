/** A secret for one-time passwords by time: in force once confirmed, offered before. */
export interface SecondFactorTable {
  id: string
  account_id: string
  /** Sealed by the field cipher. */
  secret_cipher: Buffer
  created_at: string
  confirmed_at: string | null
  /** The step of the last code that was taken: no code counts twice. */
  last_step: number | null
}
