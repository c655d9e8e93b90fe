/** A member of a work group or of a special group; an account only when they sign in. */
export interface StaffTable {
  id: string
  name: string
  rank: 'section' | 'general'
  work_group_id: string | null
  special_group_id: string | null
  account_id: string | null
}
