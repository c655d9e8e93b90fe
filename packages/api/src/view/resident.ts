/** A resident's account, as the work group sees it at the window. */
export interface ResidentView {
  readonly accountId: string
  readonly householdCode: string
  readonly ownerNameMasked: string
  readonly phoneMasked: string
  readonly status: 'active' | 'disabled'
  readonly admittedAt: string
  readonly admittedBy: string
  readonly lastSignInAt: string | null
}

/** A resident's own file, for the lobby: identity number and phone masked, the account by its last four digits. */
export interface OwnFileView {
  readonly householdCode: string
  readonly ownerName: string
  readonly zoneName: string
  readonly workGroupName: string
  readonly address: string
  readonly idMasked: string | null
  readonly phoneMasked: string | null
  readonly bankLast4: string | null
  readonly stars: 0 | 1 | 2 | 3
  readonly nextAction: string | null
  readonly nextDue: string | null
  readonly agreement: {
    readonly number: string
    readonly signedOn: string
    readonly netFen: number
  } | null
  readonly payments: readonly {
    readonly instalmentNo: number
    readonly amountFen: number
    readonly state: string
    readonly paidOn: string | null
  }[]
  readonly asOf: string
}

/** Who looked at the file, and what was done with it, newest first. */
export interface VisitsView {
  readonly items: readonly {
    readonly at: string
    readonly times: number
    readonly actorName: string | null
    /** The body they work in; residents know a work group better than a name. */
    readonly unitName: string | null
    readonly role: string | null
    readonly action: string
    readonly isRead: boolean
  }[]
  readonly cursor: string | null
}
