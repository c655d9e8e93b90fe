import type { Page } from './page.ts'

/** One link of the audit trail. */
export interface AuditEventView {
  readonly seq: number
  readonly at: string
  readonly actorLogin: string | null
  readonly actorName: string | null
  readonly onBehalfOfName: string | null
  readonly action: string
  readonly result: 'done' | 'refused'
  readonly subject: { readonly kind: string; readonly id: string }
  /** The name by which people know the subject: a household code, an agreement number; null where there is none. */
  readonly subjectLabel: string | null
  readonly reason: string | null
  readonly detail: Readonly<Record<string, string | number | null>>
  readonly network: string | null
  readonly device: string | null
  readonly sessionId: string | null
  readonly requestId: string | null
  /** How many rows it changed; each has its digests in the trail. */
  readonly changes: number
  readonly hash: string
}

export type AuditPage = Page<AuditEventView>

/** The trail of one household, newest first, in what a sentence needs. Reads by one person in a row are folded. */
export interface TimelineView {
  readonly items: readonly {
    readonly seq: number
    readonly at: string
    /** The last one of a fold. */
    readonly untilAt: string
    readonly times: number
    readonly actorName: string | null
    readonly onBehalfOfName: string | null
    readonly action: string
    readonly result: 'done' | 'refused'
    readonly reason: string | null
    readonly detail: Readonly<Record<string, string | number | null>>
  }[]
  readonly cursor: string | null
}

/** What a check of the whole trail found. */
export interface VerifyView {
  readonly ranAt: string
  readonly milliseconds: number
  readonly events: number
  readonly anchors: number
  readonly rows: number
  readonly ledgerTransactions: number
  readonly isSound: boolean
  readonly findings: readonly VerifyFinding[]
}

/** The first bad thing of each kind, by name. */
export interface VerifyFinding {
  readonly check: 'chain' | 'anchor' | 'ledger' | 'row'
  readonly code: string
  readonly seq: number | null
  readonly table: string | null
  readonly row: string | null
}

export interface AnchorView {
  readonly seq: number
  readonly hash: string
  readonly count: number
  readonly at: string
  readonly signature: string
  readonly keyId: string
}

/** Something the security administrator has to look at. */
export interface AlertView {
  readonly id: string
  readonly rule: string
  readonly severity: 'high' | 'medium' | 'low'
  readonly raisedAt: string
  readonly detail: Readonly<Record<string, string | number | null>>
  readonly acknowledgedAt: string | null
  readonly acknowledgedBy: string | null
  /** What was done about it. */
  readonly note: string | null
}
