import type { Role } from '@yichi/domain/facts/role'

/** A role an account holds, in one zone or (null) in the whole county. */
export interface RoleGrantTable {
  id: string
  account_id: string
  role: Role
  zone_id: string | null
  granted_at: string
}
