import type { Role } from '@yichi/domain/facts/role'
import { rolesAt, type Post, type UnitKind } from '@yichi/domain/rules/identity/post'

export interface HeldRole {
  readonly role: Role
  readonly zoneId: string | null
  readonly zoneCode: string | null
  /** Whose role it is, when it was given away for a time. */
  readonly onBehalfOf: { readonly accountId: string; readonly name: string } | null
}

/** An appointment in force, or the nulls of an outer join. */
export interface OwnColumns {
  readonly ownId: string | null
  readonly ownPost: Post | null
  readonly ownKind: UnitKind | null
  readonly ownZoneId: string | null
  readonly ownZoneCode: string | null
}

/** A delegation in force with the appointment it stands on, or the nulls of an outer join. */
export interface LentColumns {
  readonly lentId: string | null
  readonly lentRole: Role | null
  readonly lentPost: Post | null
  readonly lentKind: UnitKind | null
  readonly lentZoneId: string | null
  readonly lentZoneCode: string | null
  readonly lentBy: string | null
  readonly lentByName: string | null
}

/**
 * The roles that the rows of one person give: those of their own appointments first, then those lent to them.
 * Rows may repeat an appointment or a delegation; each counts once.
 */
export function heldRoles(rows: readonly (OwnColumns & LentColumns)[]): readonly HeldRole[] {
  const own = new Map<string, OwnColumns>()
  const lent = new Map<string, LentColumns>()
  for (const row of rows) {
    if (row.ownId !== null) own.set(row.ownId, row)
    if (row.lentId !== null) lent.set(row.lentId, row)
  }
  const held: HeldRole[] = []
  for (const row of own.values()) addOwn(held, row)
  for (const row of lent.values()) addLent(held, row)
  return held
}

function addOwn(held: HeldRole[], row: OwnColumns): void {
  if (row.ownKind === null || row.ownPost === null) return
  const { ownZoneId: zoneId, ownZoneCode: zoneCode } = row
  for (const role of rolesAt({ kind: row.ownKind, post: row.ownPost })) {
    const isThere = held.some((one) => one.role === role && one.zoneId === zoneId)
    if (!isThere) held.push({ role, zoneId, zoneCode, onBehalfOf: null })
  }
}

/** A lent role counts while the lender's appointment still gives it. */
function addLent(held: HeldRole[], row: LentColumns): void {
  const { lentKind: kind, lentPost: post, lentRole: role, lentBy: accountId } = row
  if (kind === null || post === null || role === null || accountId === null) return
  if (!rolesAt({ kind, post }).includes(role)) return
  const onBehalfOf = { accountId, name: row.lentByName ?? '' }
  held.push({ role, zoneId: row.lentZoneId, zoneCode: row.lentZoneCode, onBehalfOf })
}
