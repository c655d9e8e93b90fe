import { isAdministrator, type Role } from '../../facts/role.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'

/** Who approves money, who instructs it, who pays it and who confirms it are never one person. */
const MONEY_HANDS: readonly Role[] = ['finance-leader', 'platform-company', 'agent-bank', 'cashier']

export type HoldRefusal = 'administrator-holds-no-other' | 'incompatible-duty'

function clash(one: Role, other: Role): HoldRefusal | null {
  if (one === other) return null
  if (isAdministrator(one) || isAdministrator(other)) return 'administrator-holds-no-other'
  if (one === 'auditor' || other === 'auditor') return 'incompatible-duty'
  const isMoney = MONEY_HANDS.includes(one) && MONEY_HANDS.includes(other)
  return isMoney ? 'incompatible-duty' : null
}

/**
 * Whether somebody with these roles may get another one: an administrator has no other role, whoever supervises
 * does no work, and no two hands on the money are one. Roles that begin later count like those in force.
 */
export function canHold(held: readonly Role[], role: Role): Result<Role, HoldRefusal> {
  for (const one of held) {
    const refusal = clash(one, role)
    if (refusal !== null) return refuse(refusal)
  }
  return ok(role)
}
