/** A resident's account, as the work group sees it at the window. */
export interface ResidentView {
  readonly accountId: string
  readonly householdCode: string
  readonly ownerNameMasked: string
  /** Null once the account is closed: the number is not kept. */
  readonly phoneMasked: string | null
  readonly status: 'active' | 'disabled'
  /** Until when the code of the slip is good; null once the resident has set a password. */
  readonly codeExpiresAt: string | null
  readonly admittedAt: string
  readonly admittedBy: string
  readonly lastSignInAt: string | null
  readonly closedAt: string | null
}

/** What the residents' door answers. The token goes into the cookie. */
export interface OwnSignedIn {
  /** What has to be set before the file is shown. */
  readonly unready: 'password-change-required' | null
  /** The session ends after this long without a request. */
  readonly idleMs: number
  /** And after this long at the latest. */
  readonly lastsMs: number
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
  /** The days on which the stars were earned. */
  readonly surveyedOn: string | null
  readonly handedOverOn: string | null
  readonly agreement: {
    readonly number: string
    readonly mode: 'MONETARY' | 'EXCHANGE'
    readonly signedOn: string
    readonly direction: 'PAY' | 'COLLECT' | 'NIL'
    readonly netFen: number
  } | null
  readonly payments: readonly {
    readonly instalmentNo: number
    readonly dueEvent: 'signing' | 'handover'
    readonly direction: 'PAY' | 'COLLECT'
    readonly amountFen: number
    readonly state: 'open' | 'in-approval' | 'approved' | 'paid' | 'returned'
    readonly paidOn: string | null
  }[]
  readonly asOf: string
}

/** Who looked at the file, and what was done with it, newest first. */
export interface VisitsView {
  readonly items: readonly VisitView[]
  readonly cursor: string | null
}

/** What one person did on one day without anybody else in between. */
export interface VisitView {
  /** The last time. */
  readonly at: string
  readonly times: number
  /** `unknown` keyed in the resident's number and did not come in. */
  readonly who: 'staff' | 'self' | 'system' | 'unknown'
  /** Null for what the program did by itself, and for who is not known. */
  readonly actorName: string | null
  /** The body they work in; residents know a work group better than a name. */
  readonly unitName: string | null
  readonly role: string | null
  readonly action: string
  /** Looked at only; nothing was changed. */
  readonly isRead: boolean
}
