import type { Extreme } from '../../facts/formula.ts'
import type {
  Appraisal,
  Hardship,
  HouseholdFacts,
  ResidentialBusiness,
  SwapUnit,
} from '../../facts/household-facts.ts'
import type { SheetLine } from '../../facts/settlement-sheet.ts'
import { toEpochDay } from '../../kernel/iso-date.ts'
import { ZERO_FEN, type Fen } from '../../money/fen.ts'
import type { UseAreas } from '../../provision/moving.ts'
import type { PinnedRulebook, PinnedSigningTier } from '../../rulebook/pinned.ts'

const NO_UNITS: readonly SwapUnit[] = []

/**
 * One household while it is settled: what is known of it, and what its lines have come to so far.
 * Always one shape, whatever facts are left out, and a fact that several lines ask for is read here once.
 */
export interface Working {
  readonly facts: HouseholdFacts
  readonly rulebook: PinnedRulebook
  readonly monetary: boolean
  /** By agreement; otherwise by decision. */
  readonly agreed: boolean
  readonly onlyHome: boolean
  /** Days from the announcement to the signing. */
  readonly day: number
  /** Days from the announcement to the handover, `null` while there is none. */
  readonly handoverDay: number | null
  readonly units: readonly SwapUnit[]
  readonly appraisal: Appraisal | undefined
  readonly resToBiz: ResidentialBusiness | undefined
  readonly hardship: Hardship | undefined
  readonly lines: SheetLine[]
  /** A03, A04, A05, which come after A01 and A02. */
  readonly laterLines: SheetLine[]
  /** Recognised area by use, 0.01 m². */
  readonly areas: { -readonly [K in keyof UseAreas]: UseAreas[K] }
  certifiedArea: number
  /** Something on the site is unrecognised or illegal. */
  dirty: boolean
  tier: PinnedSigningTier | null
  monthly: Extreme | null
  /** A01 + A02 of the class. */
  resValue: Fen
  nonresValue: Fen
  guaranteed: Fen
}

/** Takes up a household: nothing is settled yet. */
export function takeUp(facts: HouseholdFacts, rulebook: PinnedRulebook): Working {
  const { handoverDate, units } = facts
  const announced = rulebook.announceEpochDay
  return {
    facts,
    rulebook,
    monetary: facts.mode === 'MONETARY',
    agreed: facts.path !== 'DECISION',
    onlyHome: facts.onlyHome === true,
    day: toEpochDay(facts.signDate) - announced,
    handoverDay: handoverDate ? toEpochDay(handoverDate) - announced : null,
    units: units === undefined ? NO_UNITS : units,
    appraisal: facts.appraisal,
    resToBiz: facts.resToBiz,
    hardship: facts.hardship,
    lines: [],
    laterLines: [],
    areas: { RES: 0, COM: 0, OFFICE: 0, FACTORY: 0 },
    certifiedArea: 0,
    dirty: false,
    tier: null,
    monthly: null,
    resValue: ZERO_FEN,
    nonresValue: ZERO_FEN,
    guaranteed: ZERO_FEN,
  }
}
