import type { Comparison } from '@yichi/domain/cases/settlement/comparison'
import type { Supplier } from '@yichi/domain/facts/remedy'
import type { SheetLine } from '@yichi/domain/facts/settlement-sheet'

/** A household's 对比账 with what stands over it. */
export interface ComparisonView {
  readonly householdCode: string
  readonly ownerName: string
  readonly zoneName: string
  readonly comparison: Comparison
}

/** Why a sheet is blocked, and who can supply what is missing. */
export interface RemedyView {
  readonly code: string
  readonly at: string | null
  readonly supplier: Supplier
  /** People who hold that work in the zone, by the role; empty for an outside body. */
  readonly people: readonly { readonly name: string; readonly role: string }[]
}

/** One figure of the rulebook that this household's sheet used, and who was settled with it. */
export interface SharedRate {
  /** The first that used it. */
  readonly line: SheetLine
  readonly path: string
  /** Settled with the same figure, this one included once its sheet is kept. */
  readonly households: number
  /** Settled with another figure at this place of the same version: always 0, and shown to be. */
  readonly different: number
}

export interface SimilarHousehold {
  readonly code: string
  readonly zoneCode: string
  readonly maskedName: string
  readonly recognisedResArea: number
  readonly mode: string
  readonly tier: string | null
  readonly netFen: number
  /** Whether all priced facts are equal: then the money is. */
  readonly equalFacts: boolean
}

/** Households like this one: the same rates, and those whose facts are equal or nearest. */
export interface SimilarView {
  readonly rulebook: { readonly id: string; readonly version: string; readonly sha256: string }
  readonly rates: readonly SharedRate[]
  readonly households: readonly SimilarHousehold[]
}
