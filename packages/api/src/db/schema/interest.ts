/** Somebody's tie to a household 涉棚: in force until withdrawn, it keeps them off every step of its case. */
export interface InterestTable {
  id: string
  account_id: string
  household_id: string
  relation: 'self' | 'spouse' | 'parent-or-child' | 'sibling' | 'other-relative' | 'interest'
  known_by: 'self-declared' | 'reported' | 'matched'
  recorded_by: string
  recorded_at: string
  withdrawn_at: string | null
  withdrawn_reason: string | null
}
