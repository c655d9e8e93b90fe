import type { Role } from '../../facts/role.ts'
import type { Place } from './post.ts'

export type ProposalKind =
  'appoint' | 'end-appointment' | 'admit-administrator' | 'remove-administrator'

/** A change of somebody's rights: to a post from day to day, or out of it. */
export interface RightsChange {
  readonly kind: ProposalKind
  /** Whose rights. */
  readonly subject: string
  readonly place: Place
  readonly fromOn: string
  readonly untilOn: string | null
}

/** Somebody who proposes or decides, with the roles they hold today. */
export interface RightsHand {
  readonly person: string
  readonly roles: readonly Role[]
}

export interface Proposal extends RightsChange {
  readonly proposedBy: RightsHand
  readonly approvedBy: readonly RightsHand[]
  readonly status: 'open' | 'approved' | 'refused' | 'withdrawn'
}

/** What is known of the matter on the day. */
export interface RightsFacts {
  readonly today: string
  readonly subject: {
    readonly isActiveStaff: boolean
    /** Of every appointment that is not over, also of those that begin later. */
    readonly roles: readonly Role[]
    /** Roles lent to them that are not over. */
    readonly lent: readonly Role[]
    /** Whether they are in this very post of this unit, now or later. */
    readonly isInPost: boolean
  }
  readonly isUnitOpen: boolean
  /** How many other active people hold the administrator's role of the place. */
  readonly otherHolders: number
}

/** Whether the change is among the three administrators, where two of the three decide. */
export function isOfTriad(kind: ProposalKind): boolean {
  return kind === 'admit-administrator' || kind === 'remove-administrator'
}
