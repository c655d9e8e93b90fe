import type { Role } from '@yichi/domain/facts/role'

/** A role of an appointment given to somebody for some days 代行. It ends with the appointment at the latest. */
export interface DelegationTable {
  id: string
  appointment_id: string
  to_account_id: string
  role: Role
  from_on: string
  until_on: string
  reason: string
  given_at: string
  ended_at: string | null
}
