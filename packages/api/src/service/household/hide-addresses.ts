import type { HouseholdListItem } from '../../view/household.ts'
import type { Actor } from '../actor.ts'
import { sightsOf } from '../sights.ts'

/** The items without the address where the person's work does not need it. */
export function hideAddresses(
  actor: Actor,
  items: readonly HouseholdListItem[],
): HouseholdListItem[] {
  const hidden = new Map<string, boolean>()
  return items.map((item) => {
    const { zoneCode } = item
    const isHidden = hidden.get(zoneCode) ?? sightsOf(actor, zoneCode).address === 'hidden'
    hidden.set(zoneCode, isHidden)
    return isHidden ? { ...item, buildingName: null, door: null } : item
  })
}
