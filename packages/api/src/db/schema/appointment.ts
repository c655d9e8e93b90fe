import type { Post } from '@yichi/domain/rules/identity/post'

/**
 * Somebody's duty in a unit 任职, from day to day, both included; `ended_at` ends it at once. Roles derive from it.
 * A cadre without an account is here by name alone; `rank` stands with the appointment they are counted by.
 */
export interface AppointmentTable {
  id: string
  unit_id: string
  account_id: string | null
  person_name: string
  rank: 'section' | 'general' | null
  post: Post
  from_on: string
  until_on: string | null
  ended_at: string | null
  created_at: string
}
