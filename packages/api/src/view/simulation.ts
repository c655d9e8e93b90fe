import type { ProgrammeDifference } from '@yichi/domain/cases/settlement/programme-difference'
import type { RulerAudit } from '@yichi/domain/cases/settlement/ruler-audit'

/** What a draft would do to the real households of the zones its base applies to. */
export interface SimulationView {
  readonly draftId: string
  readonly draftSha256: string
  readonly computedAt: string
  readonly milliseconds: number
  /** Zone names by the code used in the difference. */
  readonly zones: readonly { readonly code: string; readonly name: string }[]
  readonly difference: ProgrammeDifference
}

/** The last check that equal facts have equal money. */
export interface RulerAuditView {
  readonly ranAt: string
  /** Null for the nightly run. */
  readonly ranByName: string | null
  readonly milliseconds: number
  /** All that were found; the audit holds the first of them, and of the person's zones only. */
  readonly findings: number
  readonly audit: RulerAudit
}
