import type { Role } from '@yichi/domain/facts/role'
import { rolesAt, type Post, type UnitKind } from '@yichi/domain/rules/identity/post'

export interface HeldRole {
  readonly role: Role
  readonly zoneId: string | null
  readonly zoneCode: string | null
  /** Whose role it is, when it was given away for a time. */
  readonly onBehalfOf: { readonly accountId: string; readonly name: string } | null
}

/** An appointment of a person's own in force, or one whose role was lent to them. */
export interface HeldRow {
  /** Of the appointment, or of the delegation. */
  readonly id: string
  readonly post: Post
  readonly unitKind: UnitKind
  readonly zoneId: string | null
  readonly zoneCode: string | null
  /** The role that was lent and who lent it; `null` on an appointment of one's own. */
  readonly lentRole: Role | null
  readonly lentBy: string | null
  readonly lentByName: string | null
}

/** The roles that the rows of one person give: those of their own appointments first, then those lent to them. */
export function heldRoles(rows: readonly HeldRow[]): readonly HeldRole[] {
  const held: HeldRole[] = []
  const inOrder = rows.length < 2 ? rows : rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  for (const row of inOrder) if (row.lentRole === null) addOwn(held, row)
  for (const row of inOrder) if (row.lentRole !== null) addLent(held, row, row.lentRole)
  return held
}

function addOwn(held: HeldRole[], { post, unitKind, zoneId, zoneCode }: HeldRow): void {
  for (const role of rolesAt({ kind: unitKind, post })) {
    const isThere = held.some((one) => one.role === role && one.zoneId === zoneId)
    if (!isThere) held.push({ role, zoneId, zoneCode, onBehalfOf: null })
  }
}

/** A lent role counts while the lender's appointment still gives it. */
function addLent(held: HeldRole[], row: HeldRow, role: Role): void {
  const { unitKind: kind, post, zoneId, zoneCode, lentBy: accountId } = row
  if (accountId === null || !rolesAt({ kind, post }).includes(role)) return
  held.push({ role, zoneId, zoneCode, onBehalfOf: { accountId, name: row.lentByName ?? '' } })
}
