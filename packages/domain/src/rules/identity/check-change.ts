import { isAdministrator } from '../../facts/role.ts'
import { canHold } from './can-hold.ts'
import { hasPost, rolesAt } from './post.ts'
import { isOfTriad, type RightsChange, type RightsFacts } from './proposal.ts'
import type { RightsRefusal } from './rights-refusal.ts'

/** What stands in the way of a change of rights, whoever proposes or decides it; null when nothing does. */
export function checkChange(change: RightsChange, facts: RightsFacts): RightsRefusal | null {
  const { kind, place } = change
  if (!hasPost(place)) return 'post-not-here'
  const isForAdministrator = rolesAt(place).some(isAdministrator)
  if (isForAdministrator !== isOfTriad(kind)) {
    return isForAdministrator ? 'needs-triad' : 'post-not-here'
  }
  return kind === 'appoint' || kind === 'admit-administrator'
    ? checkAppointment(change, facts)
    : checkEnd(kind, facts)
}

function checkAppointment(change: RightsChange, facts: RightsFacts): RightsRefusal | null {
  const { subject, isUnitOpen, today } = facts
  const { fromOn, untilOn, place, kind } = change
  if (!isUnitOpen) return 'unit-closed'
  if (!subject.isActiveStaff) return 'account-not-active'
  if (subject.isInPost) return 'already-appointed'
  if (untilOn !== null && (untilOn < fromOn || untilOn < today)) return 'dates-out-of-order'
  // An administrator whose term runs out would leave the three without one of them.
  if (kind === 'admit-administrator' && untilOn !== null) return 'dates-out-of-order'
  const held = [...subject.roles, ...subject.lent]
  if (kind === 'admit-administrator' && held.length > 0) return 'administrator-holds-no-other'
  for (const role of rolesAt(place)) {
    const fits = canHold(held, role)
    if (!fits.ok) return fits.refusal
  }
  // A post without a role is work all the same: an administrator has none.
  return held.some(isAdministrator) ? 'administrator-holds-no-other' : null
}

function checkEnd(kind: RightsChange['kind'], facts: RightsFacts): RightsRefusal | null {
  if (!facts.subject.isInPost) return 'not-appointed'
  if (kind === 'remove-administrator' && facts.otherHolders === 0) return 'last-administrator'
  return null
}
