import type { Role } from '../../facts/role.ts'
import { AUTHORITY, type ProcedureName } from './authority.ts'

/** A role as somebody holds it: in one zone, or for the whole county when `zoneId` is null. */
export interface HeldRole {
  readonly role: Role
  readonly zoneId: string | null
  /** Set when the role is somebody else's, given away for a time. */
  readonly onBehalfOf?: unknown
}

/**
 * Whether somebody with these roles may call the procedure for a thing of the zone; `zoneId` null asks for a thing
 * of the whole county. What `anyone`, every `signed-in` person or a `resident` may do is not asked by role: the
 * answer is no.
 */
export function may(
  held: readonly HeldRole[],
  procedure: ProcedureName,
  zoneId: string | null,
): boolean {
  const row = AUTHORITY[procedure]
  if (row.who !== 'staff') return false
  return held.some((one) => {
    if (!row.roles.includes(one.role)) return false
    const isOwn = one.onBehalfOf === null || one.onBehalfOf === undefined
    if (!isOwn && row.lent !== true) return false
    return one.zoneId === null || (row.scope === 'zone' && one.zoneId === zoneId)
  })
}

/** Whether there is anything at all for which somebody with these roles may call the procedure. */
export function mayAnywhere(held: readonly HeldRole[], procedure: ProcedureName): boolean {
  return held.some((one) => may([one], procedure, one.zoneId))
}
