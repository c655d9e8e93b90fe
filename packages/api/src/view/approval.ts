import type { SheetView } from './settlement.ts'

export interface ApprovalActView {
  readonly seq: number
  readonly step: string
  readonly decision: 'pass' | 'return' | 'hold' | 'release'
  readonly actorName: string
  /** Whose right it was, when the actor exercised it for somebody. */
  readonly onBehalfOfName: string | null
  readonly actedAt: string
  readonly returnCode: string | null
  readonly reason: string | null
}

/** One run of an instalment through the seven steps of fund approval. */
export interface ApprovalView {
  readonly id: string
  readonly instalmentNo: number
  readonly dueEvent: 'signing' | 'handover'
  readonly direction: 'PAY' | 'COLLECT'
  readonly amountFen: number
  readonly round: number
  readonly step: string
  readonly status: 'pending' | 'held' | 'passed' | 'returned'
  readonly openedAt: string
  readonly dueOn: string
  /** Digest of what a signature covers: sheet, payee, account, source and amount. */
  readonly shownSha256: string
  readonly payeeName: string
  /** Null where nothing is paid out, and for the work group. */
  readonly bankLast4: string | null
  readonly fundSourceName: string
  readonly acts: readonly ApprovalActView[]
}

/** A line of "my tasks". */
export interface TaskView {
  readonly approvalId: string
  readonly step: string
  readonly status: 'pending' | 'held'
  readonly householdCode: string
  readonly ownerName: string
  readonly zoneCode: string
  readonly zoneName: string
  readonly amountFen: number
  readonly openedAt: string
  readonly dueOn: string
  readonly overdue: boolean
}

/** Everything an approver has before them when they sign. */
export interface ApprovalCaseView {
  readonly approval: ApprovalView
  readonly household: {
    readonly code: string
    readonly ownerName: string
    readonly zoneCode: string
    readonly zoneName: string
    /** Null for whoever pays. */
    readonly address: string | null
  }
  readonly agreement: {
    readonly number: string
    readonly signedOn: string
    readonly dayNo: number
    readonly sheetSha256: string
  }
  readonly sheet: SheetView
  /** What was checked by the program, with its outcome. */
  readonly checks: readonly { readonly id: string; readonly passed: boolean }[]
  /** Why the signed-in person may not act now, or null when they may. */
  readonly cannotActBecause: string | null
  readonly nextApprovalId: string | null
}
