import fc from 'fast-check'
import { addMonths } from '../src/calendar/add-months.ts'
import type { Charge, CoOwner, HouseholdFacts, Segment } from '../src/facts/household-facts.ts'
import { addDays, yearOf, type IsoDate } from '../src/kernel/iso-date.ts'
import type { Rulebook } from '../src/rulebook/rulebook.ts'
import { householdFacts } from './arbitraries.ts'

/*
 * Households drawn over any rulebook with a liking for its edges: the last day of a tier and the day after,
 * the last hundredth of a square metre of a band, the day a licence turns as old as it must be. One in eight
 * is spoilt on purpose, so that what must be refused is drawn too.
 */

type Change = (facts: HouseholdFacts) => HouseholdFacts

const never: Change = (facts) => facts
const often = (change: fc.Arbitrary<Change>, weight = 1) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(never) }, { weight, arbitrary: change })

function areaOf(facts: HouseholdFacts, housing: boolean): number {
  let area = 0
  for (const segment of facts.segments) {
    if ((segment.use === 'RES') !== housing) continue
    if (segment.status === 'REGISTERED') area += segment.certified
    else if (segment.status === 'UNREG_LEGAL') area += segment.area
  }
  return area
}

function withSegments(facts: HouseholdFacts, change: (segment: Segment) => Segment) {
  return { ...facts, segments: facts.segments.map(change) }
}

/** Signed on, before or after an edge of the signing window; handed over by an edge of the handover tiers. */
function edgeDates({ announceDate, signing, handover }: Rulebook): fc.Arbitrary<Change> {
  const lastDays = [0, signing.lastDay, ...signing.tiers.map((tier) => tier.maxDay)]
  const waits = [0, ...handover.tiers.map((tier) => tier.maxDay)]
  return fc
    .record({
      day: fc.constantFrom(...lastDays),
      after: fc.integer({ min: 0, max: 1 }),
      wait: fc.constantFrom(...waits, null),
      late: fc.integer({ min: 0, max: 1 }),
    })
    .map(({ day, after, wait, late }) => (facts) => {
      const signDate = addDays(announceDate, day + after)
      const lastHandover = addDays(announceDate, handover.absoluteLastDay + late)
      const absolute = lastHandover < signDate ? signDate : lastHandover
      const handoverDate = wait === null ? absolute : addDays(signDate, wait + late)
      return { ...facts, signDate, handoverDate }
    })
}

/** Years that nobody knows, with what the appraiser saw. */
const observed: fc.Arbitrary<Change> = fc
  .array(fc.option(fc.integer({ min: 0, max: 10_000 })), { minLength: 4, maxLength: 4 })
  .map((seen) => (facts) => {
    let index = 0
    return withSegments(facts, (segment) => {
      const bp = seen[index++]
      if (bp === null || bp === undefined) return segment
      return { ...segment, buildYear: null, observedNewnessBp: bp }
    })
  })

/** Measured as far from the certificate as the tolerance goes, on either side. */
function edgeTolerance({ areaToleranceBp }: Rulebook): fc.Arbitrary<Change> {
  return fc.constantFrom(1, -1).map(
    (side) => (facts) =>
      withSegments(facts, (segment) => {
        if (segment.status !== 'REGISTERED') return segment
        const most = Math.floor((segment.certified * areaToleranceBp) / 10_000)
        return { ...segment, measured: segment.certified + side * most }
      }),
  )
}

/** The excess over the certificate as a segment of its own. */
const excess: fc.Arbitrary<Change> = fc
  .record({
    more: fc.integer({ min: 1, max: 6000 }),
    status: fc.constantFrom('UNREG_LEGAL', 'HIST', 'ILLEGAL', 'POST_FREEZE'),
  })
  .map(({ more, status }): Change => {
    return (facts) => {
      const [head, ...tail] = facts.segments
      if (head?.status !== 'REGISTERED') return facts
      const { use, structure, buildYear, observedNewnessBp: seen } = head
      const base = { id: 'more', use, structure, buildYear, area: more, excessOf: head.id, status }
      const own = seen === undefined ? base : { ...base, observedNewnessBp: seen }
      return { ...facts, segments: [{ ...head, measured: head.certified + more }, ...tail, own] }
    }
  })

/** An only home about as large as the guaranteed area. */
function smallHome({ guarantee }: Rulebook): fc.Arbitrary<Change> {
  return fc.integer({ min: -1500, max: 100 }).map((off) => (facts) => {
    const [head] = facts.segments
    const area = Math.max(1, guarantee.area + off)
    if (head?.status !== 'REGISTERED') return { ...facts, onlyHome: true }
    return { ...facts, onlyHome: true, segments: [{ ...head, certified: area, measured: area }] }
  })
}

const appraised: fc.Arbitrary<Change> = fc
  .record({ home: fc.nat({ max: 3_000_000 }), shop: fc.nat({ max: 3_000_000 }) })
  .map(({ home, shop }): Change => (facts) => ({
    ...facts,
    appraisal: {
      ...(areaOf(facts, true) > 0 && { RES: home * 100 }),
      ...(areaOf(facts, false) > 0 && { NONRES: shop * 100 }),
    },
  }))

const MONTHS_OF = { y: 12, m: 1 } as const

/** A licence as old as one of the rulebook's terms of trade, a day older, or a day younger. */
function trade({ announceDate, resToBiz }: Rulebook): fc.Arbitrary<Change> {
  const terms = Object.keys(resToBiz).map(
    (key) => Number(key.slice(2, -1)) * MONTHS_OF[key.slice(-1) as 'y' | 'm'],
  )
  return fc
    .record({
      months: fc.constantFrom(0, ...terms),
      shift: fc.integer({ min: -1, max: 1 }),
      share: fc.integer({ min: 0, max: 100 }),
    })
    .map(({ months, shift, share }) => (facts) => ({
      ...facts,
      resToBiz: {
        area: Math.floor((areaOf(facts, true) * share) / 100),
        licenceDate: addDays(addMonths(announceDate, -months), shift),
      },
    }))
}

/** Homes that end where a price band ends, or 0.01 m² to either side. */
function edgeUnits({ exchange, guarantee }: Rulebook): fc.Arbitrary<Change> {
  const widths = exchange.overTiers.flatMap(({ upTo }) => upTo ?? [])
  return fc
    .record({
      beyond: fc.constantFrom(0, ...widths),
      raised: fc.boolean(),
      off: fc.integer({ min: -1, max: 1 }),
    })
    .map(({ beyond, raised, off }) => (facts) => {
      const [first, ...rest] = facts.units ?? []
      if (first === undefined) return facts
      const bp = exchange.ratioBp[first.location]
      const entitled = Math.round((areaOf(facts, true) * bp) / 10_000)
      const area = (raised ? Math.max(entitled, guarantee.area) : entitled) + beyond + off
      return { ...facts, units: [{ ...first, area: Math.max(1, area) }, ...rest] }
    })
}

const owners: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>((facts) => ({ ...facts, ownership: 'PUBLIC_TENANT' })),
  fc
    .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean()), { minLength: 1, maxLength: 5 })
    .map((shares) => (facts: HouseholdFacts) => {
      const den = shares.reduce((sum, [num]) => sum + num, 0)
      const coOwners = shares.map(([num, disputed], index): CoOwner => ({
        id: `P${index + 1}`,
        num,
        den,
        disputed,
      }))
      return { ...facts, coOwners }
    }),
)

/** Creditors, on the shares there are; a few on none, and more than there is to pay. */
const charged: fc.Arbitrary<Change> = fc
  .array(
    fc.record({
      seizure: fc.boolean(),
      amountFen: fc.option(fc.integer({ min: 1, max: 40_000_000 })),
      due: fc.option(fc.boolean()),
      on: fc.nat({ max: 5 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((list) => (facts: HouseholdFacts) => ({
    ...facts,
    charges: list.map(({ seizure, amountFen, due, on }, index): Charge => {
      const owner = facts.coOwners?.[on]
      const base = { id: `C${index + 1}`, ...(owner !== undefined && { on: owner.id }) }
      if (seizure) return { ...base, kind: 'SEIZURE', amountFen }
      return { ...base, kind: 'MORTGAGE', amountFen: amountFen ?? 1, ...(due !== null && { due }) }
    }),
  }))

const UNKNOWN = 'nobody knows this'

function spoilt(rulebook: Rulebook): readonly Change[] {
  const { announceDate, areaToleranceBp, freezeDate } = rulebook
  const head = (change: (segment: Segment) => Segment): Change => {
    return (facts) => {
      const [first, ...rest] = facts.segments
      return first === undefined ? facts : { ...facts, segments: [change(first), ...rest] }
    }
  }
  const measuredOff = (side: 1 | -1) =>
    head((segment) => {
      if (segment.status !== 'REGISTERED') return segment
      const beyond = Math.floor((segment.certified * areaToleranceBp) / 10_000) + 1
      return { ...segment, measured: Math.max(0, segment.certified + side * beyond) }
    })
  const yesterday: IsoDate = addDays(announceDate, -1)
  return [
    (facts) => ({ ...facts, zone: UNKNOWN }),
    (facts) => ({ ...facts, decoration: UNKNOWN }),
    (facts) => ({ ...facts, attachments: [...facts.attachments, { code: UNKNOWN, qty: 1 }] }),
    (facts) => ({ ...facts, hardship: { household: [UNKNOWN], persons: [] } }),
    (facts) => ({ ...facts, hardship: { household: [], persons: [[], [UNKNOWN]] } }),
    (facts) => ({ ...facts, signDate: yesterday }),
    (facts) => ({ ...facts, handoverDate: addDays(facts.signDate, -1) }),
    (facts) => ({ ...facts, appraisal: { RES: 150 } }),
    (facts) => ({ ...facts, appraisal: { RES: 100, NONRES: 100 } }),
    (facts) => ({
      ...facts,
      resToBiz: { area: areaOf(facts, true) + 1, licenceDate: announceDate },
    }),
    (facts) => ({ ...facts, units: [] }),
    (facts) => ({ ...facts, mode: facts.mode === 'MONETARY' ? 'EXCHANGE' : 'MONETARY' }),
    (facts) => withSegments(facts, (segment) => ({ ...segment, use: 'COM' })),
    (facts) => ({
      ...facts,
      units:
        facts.units?.concat({
          id: 'far',
          area: 1,
          floor: 1,
          delivery: 'SPOT',
          location: facts.units[0]?.location === 'OFFSITE' ? 'INPLACE' : 'OFFSITE',
        }) ?? [],
    }),
    (facts) => ({ ...facts, coOwners: [{ id: 'P1', num: 2, den: 3 }] }),
    (facts) => ({
      ...facts,
      ownership: 'PUBLIC_TENANT',
      coOwners: [{ id: 'P1', num: 1, den: 1 }],
    }),
    head((segment) => ({ ...segment, structure: UNKNOWN })),
    head(({ observedNewnessBp: _, ...segment }) => ({ ...segment, buildYear: null })),
    head((segment) => ({ ...segment, buildYear: yearOf(announceDate) + 1 })),
    head((segment) => ({ ...segment, buildYear: yearOf(freezeDate) + 1 })),
    head((segment): Segment => ({
      id: segment.id,
      use: segment.use,
      structure: segment.structure,
      buildYear: segment.buildYear,
      status: 'TEMP_VALID',
      area: 100,
      remainingMonths: 13,
      approvedMonths: 12,
    })),
    measuredOff(1),
    measuredOff(-1),
  ]
}

function withoutUndefined(facts: HouseholdFacts): HouseholdFacts {
  return JSON.parse(JSON.stringify(facts)) as HouseholdFacts
}

/** Any household that could be surveyed under the rulebook, whether it can be settled or not. */
export function anyHousehold(rulebook: Rulebook): fc.Arbitrary<HouseholdFacts> {
  const changes = fc.tuple(
    often(smallHome(rulebook)),
    often(observed),
    often(edgeTolerance(rulebook)),
    often(excess),
    often(appraised),
    often(trade(rulebook), 2),
    often(edgeUnits(rulebook), 2),
    often(owners),
    often(charged),
    often(edgeDates(rulebook), 4),
    fc.oneof(
      { weight: 7, arbitrary: fc.constant(never) },
      { weight: 1, arbitrary: fc.constantFrom(...spoilt(rulebook)) },
    ),
  )
  return fc
    .tuple(householdFacts(rulebook), changes)
    .map(([facts, list]) =>
      withoutUndefined(list.reduce((changed, change) => change(changed), facts)),
    )
}
