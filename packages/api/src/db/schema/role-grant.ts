/** What an account may do. Held per zone, or for the whole county when the grant names no zone. */
export type Role =
  | 'zone-leader'
  | 'surveyor'
  | 'computer'
  | 'signer'
  | 'reviewer'
  | 'deputy-leader'
  | 'office-director'
  | 'finance-leader'
  | 'platform-company'
  | 'agent-bank'
  | 'cashier'
  | 'acceptor'
  | 'publisher'
  | 'leader'
  | 'auditor'
  | 'security-administrator'

/** A role an account holds, in one zone or (null) in the whole county. */
export interface RoleGrantTable {
  id: string
  account_id: string
  role: Role
  zone_id: string | null
  granted_at: string
}
