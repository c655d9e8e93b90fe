import type {
  HouseholdFacts,
  RecognisedSegment,
  RegisteredSegment,
  SwapUnit,
} from '../src/facts/household-facts.ts'
import type { SettlementSheet } from '../src/facts/settlement-sheet.ts'
import { computeSheet } from '../src/cases/settlement/compute.ts'
import { assert } from '../src/kernel/assert.ts'
import { isoDate } from '../src/kernel/iso-date.ts'
import type { PinnedRulebook } from '../src/rulebook/pinned.ts'

/** A registered brick-concrete home of 1998, 100.00 m². */
export function registered(changes: Partial<RegisteredSegment> = {}): RegisteredSegment {
  return {
    id: 'b1',
    use: 'RES',
    status: 'REGISTERED',
    structure: 'ZH2',
    buildYear: 1998,
    certified: 10_000,
    measured: 10_000,
    ...changes,
  }
}

/** A building without a certificate that the joint meeting recognised, 32.15 m². */
export function recognised(changes: Partial<RecognisedSegment> = {}): RecognisedSegment {
  return {
    id: 'b2',
    use: 'RES',
    status: 'UNREG_LEGAL',
    structure: 'ZM1',
    buildYear: 1988,
    area: 3215,
    ...changes,
  }
}

/** A new home on the fifth floor, which has no floor adjustment. */
export function swapUnit(changes: Partial<SwapUnit> = {}): SwapUnit {
  return {
    id: 'A-2-501',
    area: 10_000,
    floor: 5,
    location: 'INPLACE',
    delivery: 'SPOT',
    ...changes,
  }
}

/** The Wang household: one home in zone II, money, signed on day 8, handed over ten days later. */
export function wangHousehold(changes: Partial<HouseholdFacts> = {}): HouseholdFacts {
  return {
    zone: 'II',
    mode: 'MONETARY',
    segments: [registered()],
    decoration: 'MEDIUM',
    attachments: [
      { code: 'F03', qty: 4050 },
      { code: 'F13', qty: 100 },
      { code: 'F15', qty: 100 },
    ],
    signDate: isoDate('2017-03-28'),
    handoverDate: isoDate('2017-04-07'),
    ...changes,
  }
}

/** The Li household: as the Wangs, but takes a finished home of the same size. */
export function liHousehold(changes: Partial<HouseholdFacts> = {}): HouseholdFacts {
  return wangHousehold({ mode: 'EXCHANGE', units: [swapUnit()], ...changes })
}

/** The Ma household: a frame-built shop in zone I with a declared monthly profit of 8,200 yuan. */
export function maHousehold(changes: Partial<HouseholdFacts> = {}): HouseholdFacts {
  const shop = registered({
    id: 's1',
    use: 'COM',
    structure: 'KJ',
    buildYear: 2009,
    certified: 12_680,
    measured: 12_680,
  })
  return wangHousehold({
    zone: 'I',
    segments: [shop],
    decoration: 'FINE',
    attachments: [{ code: 'F20', qty: 100 }],
    avgMonthlyProfit: 820_000,
    ...changes,
  })
}

/** The sheet of a household that must be settleable. */
export function sheetOf(facts: HouseholdFacts, rulebook: PinnedRulebook): SettlementSheet {
  const outcome = computeSheet(facts, rulebook)
  assert(outcome.ok, 'builders: this household is blocked')
  return outcome.value
}
