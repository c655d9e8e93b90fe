import type { Fen } from '../../money/fen.ts'

/** A sheet that the audit looks at, as it is kept. */
export interface AuditedSheet {
  readonly sheetId: string
  readonly householdCode: string
  readonly rulebookId: string
  readonly netFen: Fen
}

/** Why two sheets, or a sheet and its rulebook, do not agree. */
export type RulerFinding =
  | {
      readonly kind: 'equal-facts-different-money'
      /** Digest of the priced facts. */
      readonly factsSha256: string
      readonly sheets: readonly AuditedSheet[]
    }
  | {
      readonly kind: 'not-reproduced'
      readonly sheet: AuditedSheet
      /** What the pinned rulebook gives; `null` when it now blocks. */
      readonly recomputedFen: Fen | null
    }
  | { readonly kind: 'rulebook-not-pinned'; readonly sheet: AuditedSheet }

export interface RulerAudit {
  readonly sheets: number
  /** Groups of equal priced facts under one rulebook. */
  readonly groups: number
  /** Groups with more than one sheet. */
  readonly shared: number
  readonly findings: readonly RulerFinding[]
}
