/** Personal fields kept as ciphertext, by table and column. */
export type PersonalField =
  | 'account.phone'
  | 'household.owner-id'
  | 'household.phone'
  | 'household.bank'
  | 'payment.bank'
  | 'second-factor.secret'

/**
 * The context a field is sealed under: its column and its row. A ciphertext moved to another
 * row or column no longer opens.
 */
export function sealContext(field: PersonalField, rowId: string): string {
  return `${field}:${rowId}`
}
