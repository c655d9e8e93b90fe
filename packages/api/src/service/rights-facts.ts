import { isAdministrator } from '@yichi/domain/facts/role'
import { rolesAt, type Place } from '@yichi/domain/rules/identity/post'
import type { RightsFacts, RightsHand } from '@yichi/domain/rules/identity/proposal'
import { rolesGiven, type RightsReader } from '../store/rights/reader.ts'
import type { Actor } from './actor.ts'

export interface RightsQuestion {
  readonly accountId: string
  readonly unitId: string
  readonly place: Place
  readonly isUnitOpen: boolean
  readonly today: string
}

/** What a change of somebody's rights is decided on, as things are on the day. */
export async function rightsFacts(
  reader: RightsReader,
  { accountId, unitId, place, isUnitOpen, today }: RightsQuestion,
): Promise<RightsFacts> {
  const subject = await reader.subject(accountId)
  const appointments = await reader.appointmentsOf(accountId, today)
  const administrator = rolesAt(place).find(isAdministrator)
  return {
    today,
    subject: {
      isActiveStaff: subject?.status === 'active' && subject.kind === 'staff',
      roles: rolesGiven(appointments),
      lent: await reader.lentTo(accountId, today),
      isInPost: appointments.some((one) => one.unitId === unitId && one.post === place.post),
    },
    isUnitOpen,
    otherHolders:
      administrator === undefined ? 0 : await reader.otherHolders(administrator, accountId, today),
  }
}

/** The person who proposes or decides; what was lent to them does not count. */
export function rightsHand({ accountId, roles }: Actor): RightsHand {
  const own = roles.filter(({ onBehalfOf }) => onBehalfOf === null)
  return { person: accountId, roles: own.map(({ role }) => role) }
}
