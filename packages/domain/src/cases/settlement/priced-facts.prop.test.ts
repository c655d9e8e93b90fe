import fc from 'fast-check'
import { expect, test } from 'vitest'
import { householdFacts } from '../../../testing/arbitraries.ts'
import { goldenRulebook } from '../../../testing/golden.ts'
import { anyHousehold } from '../../../testing/random-household.ts'
import { randomRulebook } from '../../../testing/random-rulebook.ts'
import type { HouseholdFacts, Segment } from '../../facts/household-facts.ts'
import { addDays, daysBetween } from '../../kernel/iso-date.ts'
import { pinRulebook } from '../../rulebook/pin.ts'
import type { PinnedRulebook } from '../../rulebook/pinned.ts'
import { computeSheet } from './compute.ts'
import { pricedDigest, pricedFacts } from './priced-facts.ts'

const golden = goldenRulebook()
const RUNS = { numRuns: 1000 }

/** Code and amount of each line, lines of one code in order of amount; `null` when the sheet is blocked. */
function moneyOf(facts: HouseholdFacts, rulebook: PinnedRulebook): readonly string[] | null {
  const outcome = computeSheet(facts, rulebook)
  if (!outcome.ok) return null
  return outcome.value.lines.map(({ code, amountFen }) => `${code} ${amountFen}`).sort()
}

const dropped = fc.record({
  names: fc.stringMatching(/^[a-z]{1,3}$/),
  drift: fc.integer({ min: -10_000, max: 10_000 }),
  days: fc.integer({ min: -30, max: 30 }),
  reversed: fc.boolean(),
  owners: fc.boolean(),
  extraLand: fc.nat({ max: 5000 }),
})
type Dropped = typeof dropped extends fc.Arbitrary<infer T> ? T : never

function redrawn(segment: Segment, { names, drift }: Dropped): Segment {
  const id = `${names}${segment.id}`
  if (segment.status !== 'REGISTERED') return { ...segment, id }
  const tolerance = Math.floor((segment.certified * golden.areaToleranceBp) / 10_000)
  const measured = segment.certified + Math.trunc((tolerance * drift) / 10_000)
  return { ...segment, id, measured }
}

/** The same household, signed on another day of the same tier. */
function signedOtherwise(facts: HouseholdFacts, days: number): HouseholdFacts {
  const signDate = addDays(facts.signDate, days)
  if (signDate < golden.announceDate) return facts
  const wait = facts.handoverDate ? daysBetween(facts.signDate, facts.handoverDate) : null
  const moved = { ...facts, signDate, handoverDate: wait === null ? null : addDays(signDate, wait) }
  const [was, is] = [pricedFacts(facts, golden), pricedFacts(moved, golden)]
  return was.tier === is.tier && was.handoverTier === is.handoverTier ? moved : facts
}

/** A household that differs in nothing that is priced. */
function alike(facts: HouseholdFacts, change: Dropped): HouseholdFacts {
  const segments = facts.segments.map((segment) => redrawn(segment, change))
  const { attachments, units, yard } = facts
  return signedOtherwise(
    {
      ...facts,
      segments: change.reversed ? segments.toReversed() : segments,
      attachments: change.reversed ? attachments.toReversed() : attachments,
      ...(units && { units: units.map((unit) => ({ ...unit, id: `${change.names}${unit.id}` })) }),
      ...(yard && {
        yard: {
          landCertArea: yard.landCertArea + change.extraLand,
          footprint: yard.footprint + change.extraLand,
        },
      }),
      ...(change.owners && facts.mode === 'MONETARY' && { ownership: 'PRIVATE' }),
    },
    change.days,
  )
}

test('who differs in nothing that is priced has equal priced facts and equal money, line by line', () => {
  fc.assert(
    fc.property(householdFacts(golden.source), dropped, (facts, change) => {
      const other = alike(facts, change)
      expect(pricedFacts(other, golden)).toEqual(pricedFacts(facts, golden))
      expect(moneyOf(other, golden)).toEqual(moneyOf(facts, golden))
    }),
    RUNS,
  )
})

/** Few choices for each fact, so that equal priced facts come about often and by different ways. */
function narrow(facts: HouseholdFacts): HouseholdFacts {
  const [first] = facts.segments
  const segments = facts.segments.slice(0, 1).map((segment) => ({ ...segment, ...few(segment) }))
  return first === undefined
    ? facts
    : {
        ...facts,
        segments,
        zone: 'II',
        decoration: 'NONE',
        attachments: facts.attachments
          .slice(0, 1)
          .map(({ qty }) => ({ code: 'F01', qty: qty % 2 })),
        ...(facts.units && {
          units: facts.units.slice(0, 1).map((unit) => ({ ...unit, area: 5000 })),
        }),
        ...(facts.yard && { yard: { landCertArea: facts.yard.landCertArea % 2, footprint: 0 } }),
        ...(facts.avgMonthlyProfit && { avgMonthlyProfit: facts.avgMonthlyProfit % 2 }),
        ...(facts.hardship && { hardship: { ...facts.hardship, persons: [] } }),
      }
}

function few(segment: Segment) {
  const structure = 'TM2'
  const buildYear = segment.buildYear === null ? null : segment.buildYear % 2 === 0 ? 1970 : 1960
  if (segment.status !== 'REGISTERED') return { structure, buildYear, area: 4000 }
  return { structure, buildYear, certified: 4000, measured: 4000 + (segment.measured % 100) }
}

test('equal priced facts have equal money line by line; another net has other priced facts', () => {
  const seen = new Map<string, readonly string[]>()
  let met = 0
  fc.assert(
    fc.property(householdFacts(golden.source), (drawn) => {
      const facts = narrow(drawn)
      const money = moneyOf(facts, golden)
      if (money === null) return
      const key = pricedDigest(facts, golden)
      const before = seen.get(key)
      if (before !== undefined) met++
      expect(money).toEqual(before ?? money)
      seen.set(key, money)
    }),
    { numRuns: 3000 },
  )
  expect(met).toBeGreaterThan(200)
})

test('under any rulebook: whatever household is drawn has priced facts, and equal ones equal money', () => {
  fc.assert(
    fc.property(
      randomRulebook().chain((rulebook) =>
        fc.tuple(fc.constant(rulebook), fc.array(anyHousehold(rulebook), { maxLength: 20 })),
      ),
      ([source, households]) => {
        const rulebook = pinRulebook(source)
        const seen = new Map<string, readonly string[]>()
        for (const facts of households) {
          const key = pricedDigest(facts, rulebook)
          const money = moneyOf(facts, rulebook)
          if (money === null) continue
          expect(money).toEqual(seen.get(key) ?? money)
          seen.set(key, money)
        }
      },
    ),
    { numRuns: 200 },
  )
})
