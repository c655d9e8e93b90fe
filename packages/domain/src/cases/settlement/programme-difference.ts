import type { BlockCode } from '../../facts/block-code.ts'
import type { LineCode, RulebookPin } from '../../facts/settlement-sheet.ts'
import type { Fen } from '../../money/fen.ts'

/** What a change of the rulebook does to one line over all households. */
export interface LineDifference {
  readonly code: LineCode
  readonly beforeFen: Fen
  readonly afterFen: Fen
  /** Households whose sum of this line changes. */
  readonly households: number
}

/** What it does to the households of a zone or in a part of the distribution. */
export interface GroupDifference {
  readonly zone: string
  readonly households: number
  readonly winners: number
  readonly losers: number
  readonly beforeFen: Fen
  readonly afterFen: Fen
}

/** The change of net that this share of the households does not exceed. */
export interface DifferenceQuantile {
  /** Basis points: 5 000 is the median. */
  readonly bp: number
  readonly deltaFen: Fen
}

/** Households whose change of net lies in `[fromFen, toFen)`; the first and last are open-ended. */
export interface DifferenceBin {
  readonly fromFen: Fen | null
  readonly toFen: Fen | null
  readonly households: number
}

export interface AffectedHousehold {
  readonly id: string
  readonly zone: string
  readonly bound: boolean
  readonly beforeFen: Fen
  readonly afterFen: Fen
}

/** Households that can be settled under one of the two only, by the code of the block. */
export interface BlockDifference {
  readonly code: BlockCode
  readonly before: number
  readonly after: number
}

/**
 * Where the change breaks the one ruler: households with equal priced facts of which some are bound by a
 * signed sheet to the old rulebook and others would be settled by the new one, with different money.
 */
export interface EqualityBreaks {
  /** Groups of equal facts with bound and unbound households that would get different money. */
  readonly groups: number
  readonly households: number
  /** Bound households that the new rulebook would give more, and how much in all. */
  readonly boundBetterUnderNew: number
  readonly boundBetterUnderNewFen: Fen
  /** Ids of households of the first groups. */
  readonly examples: readonly (readonly string[])[]
}

/** What changing from one rulebook to another does to a whole programme. Money in fen. */
export interface ProgrammeDifference {
  readonly before: RulebookPin
  readonly after: RulebookPin
  readonly households: number
  /** Settled under both. */
  readonly compared: number
  readonly budget: {
    readonly beforeFen: Fen
    readonly afterFen: Fen
    readonly deltaFen: Fen
    /** Of it, over households that no signed sheet binds to the old rulebook: what the change really costs. */
    readonly unboundDeltaFen: Fen
  }
  readonly winners: { readonly households: number; readonly gainFen: Fen }
  /** The loss is positive. */
  readonly losers: { readonly households: number; readonly lossFen: Fen }
  readonly unchanged: number
  readonly blocks: readonly BlockDifference[]
  readonly lines: readonly LineDifference[]
  readonly zones: readonly GroupDifference[]
  readonly quantiles: readonly DifferenceQuantile[]
  readonly bins: readonly DifferenceBin[]
  readonly equality: EqualityBreaks
  /** By the size of the change, the largest first. */
  readonly mostAffected: readonly AffectedHousehold[]
}
