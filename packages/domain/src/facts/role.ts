/** Everybody whose work is households, money or their supervision. */
export const WORKING_ROLES = [
  'zone-leader',
  'surveyor',
  'computer',
  'signer',
  'reviewer',
  'deputy-leader',
  'office-director',
  'finance-leader',
  'platform-company',
  'agent-bank',
  'cashier',
  'acceptor',
  'publisher',
  'leader',
  'auditor',
] as const

/**
 * 三员: who keeps the system, who keeps the rights, who keeps the trail. Three different people, and none of them
 * touches a household or a fen.
 */
export const ADMINISTRATORS = [
  'system-administrator',
  'security-administrator',
  'audit-administrator',
] as const

export type Administrator = (typeof ADMINISTRATORS)[number]

/** What a person may do: the duties of the county's work, and the three administrators of the system. */
export const ROLES = [...WORKING_ROLES, ...ADMINISTRATORS] as const

export type Role = (typeof ROLES)[number]

/** Roles that sign in with a second factor: administrators, those who move money, those who publish. */
export const SECOND_FACTOR_ROLES = [
  'finance-leader',
  'platform-company',
  'agent-bank',
  'publisher',
  ...ADMINISTRATORS,
] as const satisfies readonly Role[]

export function isAdministrator(role: Role): role is Administrator {
  return ADMINISTRATORS.some((one) => one === role)
}
