import fc from 'fast-check'
import type {
  Hardship,
  HouseholdFacts,
  Segment,
  SwapUnit,
  Use,
} from '../src/facts/household-facts.ts'
import { USES } from '../src/facts/household-facts.ts'
import { addDays, yearOf, type IsoDate } from '../src/kernel/iso-date.ts'
import type { Rulebook } from '../src/rulebook/rulebook.ts'

/** What a generated household is narrowed to. */
export interface HouseholdShape {
  readonly mode?: 'MONETARY' | 'EXCHANGE'
  /** Leave out hardship, co-owners and public tenancy, which split the net or block on it. */
  readonly plain?: boolean
}

const AREA = fc.integer({ min: 1, max: 40_000 })

function keysOf(record: object): fc.Arbitrary<string> {
  return fc.constantFrom(...Object.keys(record))
}

function buildYears(rulebook: Rulebook): fc.Arbitrary<number | null> {
  return fc.integer({ min: 1930, max: yearOf(rulebook.freezeDate) })
}

function registeredSegment(rulebook: Rulebook, use: fc.Arbitrary<Use>): fc.Arbitrary<Segment> {
  return fc
    .record({
      use,
      structure: keysOf(rulebook.structures),
      buildYear: buildYears(rulebook),
      certified: AREA,
      drift: fc.integer({ min: -rulebook.areaToleranceBp, max: rulebook.areaToleranceBp }),
    })
    .map(({ drift, certified, ...rest }) => {
      const measured = certified + Math.trunc((certified * drift) / 10_000)
      return { id: '', status: 'REGISTERED', ...rest, certified, measured }
    })
}

function otherSegment(rulebook: Rulebook, use: fc.Arbitrary<Use>): fc.Arbitrary<Segment> {
  const base = {
    id: fc.constant(''),
    use,
    structure: keysOf(rulebook.structures),
    buildYear: buildYears(rulebook),
    area: AREA,
  }
  const approved = fc.integer({ min: 1, max: 36 })
  const demolished = fc.integer({ min: -60, max: 60 })
  return fc.oneof(
    fc.record({ ...base, status: fc.constant('UNREG_LEGAL' as const) }),
    fc.record({ ...base, status: fc.constant('HIST' as const) }),
    fc.record({ ...base, status: fc.constant('POST_FREEZE' as const) }),
    fc
      .record({ ...base, approvedMonths: approved, left: fc.integer({ min: 0, max: 36 }) })
      .map(({ left, ...rest }) => {
        const remainingMonths = Math.min(left, rest.approvedMonths)
        return { ...rest, status: 'TEMP_VALID' as const, remainingMonths }
      }),
    fc.record({ ...base, day: fc.option(demolished) }).map(({ day, ...rest }) => ({
      ...rest,
      status: 'ILLEGAL' as const,
      selfDemolishedOn: day === null ? null : addDays(rulebook.announceDate, day),
    })),
  )
}

function segments(rulebook: Rulebook, mode: 'MONETARY' | 'EXCHANGE'): fc.Arbitrary<Segment[]> {
  const anyUse = fc.constantFrom(...USES)
  const first = mode === 'EXCHANGE' ? fc.constant<Use>('RES') : anyUse
  return fc
    .tuple(
      registeredSegment(rulebook, first),
      fc.array(fc.oneof(registeredSegment(rulebook, anyUse), otherSegment(rulebook, anyUse)), {
        maxLength: 3,
      }),
    )
    .map(([head, tail]) =>
      [head, ...tail].map((segment, index) => ({ ...segment, id: `b${index + 1}` })),
    )
}

/** Homes to choose: one or two, all in one place. */
export function swapUnits(): fc.Arbitrary<SwapUnit[]> {
  const unit = fc.record({
    area: fc.integer({ min: 1, max: 20_000 }),
    floor: fc.integer({ min: 1, max: 18 }),
    delivery: fc.constantFrom('SPOT', 'FUTURE_MULTI', 'FUTURE_HIGH'),
  })
  return fc
    .record({
      location: fc.constantFrom('INPLACE', 'OFFSITE'),
      units: fc.array(unit, { minLength: 1, maxLength: 3 }),
    })
    .map(({ location, units }) =>
      units.map((chosen, index) => ({ id: `A-${index + 1}`, location, ...chosen })),
    )
}

function hardship(rulebook: Rulebook): fc.Arbitrary<Hardship> {
  return fc.record({
    household: fc.subarray(Object.keys(rulebook.hardship.household)),
    persons: fc.array(fc.subarray(Object.keys(rulebook.hardship.person)), { maxLength: 4 }),
  })
}

/** Signed between the announcement and ten days after the window; handed over later, or not yet. */
export function signingDates(
  rulebook: Rulebook,
): fc.Arbitrary<{ signDate: IsoDate; handoverDate: IsoDate | null }> {
  return fc
    .record({
      day: fc.integer({ min: 0, max: rulebook.signing.lastDay + 10 }),
      wait: fc.option(fc.integer({ min: 0, max: 50 })),
    })
    .map(({ day, wait }) => {
      const signDate = addDays(rulebook.announceDate, day)
      return { signDate, handoverDate: wait === null ? null : addDays(signDate, wait) }
    })
}

function household(
  rulebook: Rulebook,
  mode: 'MONETARY' | 'EXCHANGE',
  plain: boolean,
): fc.Arbitrary<HouseholdFacts> {
  const required = {
    zone: keysOf(rulebook.zones),
    mode: fc.constant(mode),
    segments: segments(rulebook, mode),
    decoration: keysOf(rulebook.decoration),
    attachments: attachments(rulebook),
    dates: signingDates(rulebook),
    ...(mode === 'EXCHANGE' && { units: swapUnits() }),
  }
  const optional = {
    path: fc.constantFrom('AGREEMENT' as const, 'DECISION' as const),
    onlyHome: fc.boolean(),
    govMove: fc.boolean(),
    turnoverHousing: fc.boolean(),
    avgMonthlyProfit: fc.integer({ min: 0, max: 5_000_000 }),
    yard: fc.record({ landCertArea: AREA, footprint: AREA }),
    ...(!plain && { hardship: hardship(rulebook) }),
  }
  return fc
    .record(
      { ...required, ...optional },
      { requiredKeys: Object.keys(required) as (keyof typeof required)[] },
    )
    .map(({ dates, ...facts }) => ({ ...facts, ...dates }))
}

/** Attachments of the rulebook in quantities up to 100. */
export function attachments(rulebook: Rulebook) {
  const counted = fc.record({
    code: keysOf(rulebook.attachments),
    qty: fc.integer({ min: 0, max: 10_000 }),
  })
  return fc.array(counted, { maxLength: 4 })
}

/** Households that can be settled under the rulebook. */
export function householdFacts(
  rulebook: Rulebook,
  shape: HouseholdShape = {},
): fc.Arbitrary<HouseholdFacts> {
  const plain = shape.plain ?? false
  if (shape.mode !== undefined) return household(rulebook, shape.mode, plain)
  return fc.oneof(household(rulebook, 'MONETARY', plain), household(rulebook, 'EXCHANGE', plain))
}
