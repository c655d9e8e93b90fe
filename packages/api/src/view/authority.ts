/** A change of somebody's rights that one person proposed and another decides. */
export interface ProposalView {
  readonly id: string
  readonly kind: 'appoint' | 'end-appointment' | 'admit-administrator' | 'remove-administrator'
  readonly account: { readonly id: string; readonly login: string; readonly name: string }
  readonly unit: { readonly id: string; readonly name: string } | null
  readonly post: string
  readonly role: string | null
  readonly zoneCode: string | null
  readonly fromOn: string
  readonly untilOn: string | null
  readonly reason: string
  readonly proposedBy: string
  readonly proposedAt: string
  readonly status: 'open' | 'approved' | 'refused' | 'withdrawn'
  readonly decisions: readonly {
    readonly byName: string
    readonly decision: 'approve' | 'refuse'
    readonly reason: string | null
    readonly at: string
  }[]
  /** How many approvals are still missing. */
  readonly missing: number
  /** Why the reader cannot decide it, or null when they can. */
  readonly obstacle: string | null
}

/** Somebody with an account that is in use, for a form that names one: nothing but who they are at work. */
export interface PersonView {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly unitName: string | null
}

/** The table of authority for printing: a row a procedure, a column a role. */
export interface MatrixView {
  readonly roles: readonly string[]
  readonly rows: readonly {
    readonly procedure: string
    readonly who: 'anyone' | 'signed-in' | 'resident' | 'staff'
    readonly scope: 'county' | 'zone' | null
    readonly stepUp: boolean
    /** One a role, in the order of `roles`. */
    readonly may: readonly boolean[]
  }[]
  /** Of the canonical JSON of the table itself: whoever holds the table can take it again. */
  readonly sha256: string
  readonly readAt: string
}

/** A role given away for some days. */
export interface DelegationView {
  readonly id: string
  readonly fromName: string
  readonly toName: string
  readonly toLogin: string
  readonly role: string
  readonly zoneCode: string | null
  readonly fromOn: string
  readonly untilOn: string
  readonly reason: string
  readonly endedOn: string | null
  readonly givenAt: string
}

export type Relation =
  'self' | 'spouse' | 'parent-or-child' | 'sibling' | 'other-relative' | 'interest'

/** 涉棚: somebody's tie to a household, which keeps them off every step of its case. */
export interface InterestView {
  readonly id: string
  readonly accountId: string
  readonly accountName: string
  readonly householdCode: string
  readonly relation: Relation
  readonly knownBy: 'self-declared' | 'reported' | 'matched'
  readonly recordedAt: string
  readonly withdrawnAt: string | null
}
