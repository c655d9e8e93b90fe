import type { QuantityUnit } from '@yichi/domain/facts/formula'

/**
 * What a form may offer in a zone: the codes of its own rulebook with the names it gives them. A name is
 * written as the rulebook has it, `砖混一等 brick-concrete 1`; no price stands here.
 */
export interface RulebookCatalogueView {
  readonly rulebook: { readonly id: string; readonly version: string; readonly sha256: string }
  /** The plainest first. */
  readonly structures: readonly { readonly code: string; readonly name: string }[]
  /** The plainest first. */
  readonly decorations: readonly { readonly code: string }[]
  /** By code. */
  readonly attachments: readonly {
    readonly code: string
    readonly name: string
    readonly unit: QuantityUnit
  }[]
  readonly householdHardships: readonly string[]
  readonly personHardships: readonly string[]
  readonly announceDate: string
  readonly freezeDate: string
}

/** A published version of the measures. */
export interface RulebookVersionSummary {
  /** `REP-COUNTY@1.0.0`. */
  readonly id: string
  readonly rulebookId: string
  readonly version: string
  readonly label: string
  readonly sha256: string
  readonly announceDate: string
  readonly effectiveFrom: string
  /** The day before the next version takes over; `null` while it is the latest of its line. */
  readonly effectiveTo: string | null
  readonly activatedAt: string
  /** The version it follows for sheets that are not signed yet; `null` for the first. */
  readonly supersedes: string | null
  readonly announcementNo: string | null
  readonly publishedByName: string | null
  readonly zones: readonly { readonly code: string; readonly name: string }[]
  /** Sheets that pin it. */
  readonly sheets: number
  readonly cases: number
}

export type DraftStatus = 'editing' | 'submitted' | 'approved' | 'published' | 'discarded'

export interface DraftSummary {
  readonly id: string
  readonly baseVersionId: string
  readonly version: string
  readonly status: DraftStatus
  readonly note: string
  readonly effectiveFrom: string
  readonly sha256: string
  readonly editedByName: string
  readonly updatedAt: string
  readonly cases: number
  readonly casesFailing: number
  readonly approvals: number
  /** Whether its next step is for the reader to take: to finish it, to decide, to publish. */
  readonly waitsForMe: boolean
}

export interface RulebookLibraryView {
  readonly versions: readonly RulebookVersionSummary[]
  /** Not published and not discarded, the latest first. */
  readonly drafts: readonly DraftSummary[]
  readonly mayDraft: boolean
}

/** One version whole: the document as pinned, and every version of its line for the history of a parameter. */
export interface RulebookVersionView {
  readonly summary: RulebookVersionSummary
  /** Canonical JSON of the rulebook; its SHA-256 is the pin. */
  readonly body: string
  readonly line: readonly {
    readonly id: string
    readonly version: string
    readonly effectiveFrom: string
    readonly body: string
  }[]
  readonly cases: readonly RulebookCaseView[]
}

/** A worked case with what the rulebook beside it makes of it. `input` and `expected` are canonical JSON. */
export interface RulebookCaseView {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly input: string
  readonly expected: string
  readonly passed: boolean
  readonly differences: readonly {
    readonly path: string
    readonly expected: string | null
    readonly actual: string | null
  }[]
}

export interface DraftApprovalView {
  readonly personName: string
  readonly decision: 'approve' | 'return'
  readonly reason: string | null
  readonly actedAt: string
  /** Of the text and the cases that were shown. */
  readonly shownSha256: string
  /** Whether it still covers the text as it stands now. */
  readonly stands: boolean
}

/** Why a step cannot be taken now; every one of them has words. */
export type DraftObstacle =
  | 'not-allowed'
  | 'own-draft'
  | 'already-acted'
  | 'already-submitted'
  | 'draft-closed'
  | 'base-superseded'
  | 'no-cases'
  | 'cases-failing'
  | 'not-submitted'
  | 'needs-two-approvals'
  | 'effective-in-past'
  | 'nothing-changed'
  | 'version-taken'

export interface DraftView {
  readonly summary: DraftSummary
  /** Goes up with every saving; the next saving names the one it saw. */
  readonly revision: number
  readonly body: string
  readonly base: RulebookVersionSummary
  readonly baseBody: string
  readonly cases: readonly RulebookCaseView[]
  /** Of text and cases together: what an approver signs. */
  readonly shownSha256: string
  readonly approvals: readonly DraftApprovalView[]
  readonly may: {
    readonly edit: DraftObstacle | null
    readonly submit: DraftObstacle | null
    readonly decide: DraftObstacle | null
    readonly publish: DraftObstacle | null
  }
}

/** A place in what was handed in that is not right: `signing.tiers[1].maxDay`, or a cell `案例!C7`. */
export interface FaultView {
  readonly path: string
  readonly message: string
}

export type DraftSaved =
  | { readonly kind: 'saved'; readonly revision: number; readonly sha256: string }
  | { readonly kind: 'faults'; readonly faults: readonly FaultView[] }

export type CasesImported =
  | { readonly kind: 'imported'; readonly added: number; readonly changed: number }
  | { readonly kind: 'faults'; readonly faults: readonly FaultView[] }

/** A file handed to the browser. */
export interface FileView {
  readonly fileName: string
  readonly mediaType: string
  readonly base64: string
}
