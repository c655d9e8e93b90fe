import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  attachments,
  householdFacts,
  signingDates,
  swapUnits,
} from '../../../testing/arbitraries.ts'
import { liHousehold, registered, sheetOf, swapUnit } from '../../../testing/builders.ts'
import { goldenRulebook } from '../../../testing/golden.ts'
import { evaluate } from '../../facts/evaluate.ts'
import type { HouseholdFacts } from '../../facts/household-facts.ts'
import type { LineCode, SettlementSheet, SheetLine } from '../../facts/settlement-sheet.ts'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import { addDays, daysBetween } from '../../kernel/iso-date.ts'
import { sumFen } from '../../money/fen.ts'
import { computeSheet } from './compute.ts'

const rulebook = goldenRulebook()
const county = rulebook.source
const RUNS = { numRuns: 1000 }
const any = householdFacts(county)
const plain = householdFacts(county, { plain: true })
const monetary = householdFacts(county, { mode: 'MONETARY' })
const sheet = (facts: HouseholdFacts) => sheetOf(facts, rulebook)

function amounts(of: SettlementSheet, ...without: LineCode[]): [string, number][] {
  return of.lines
    .filter((line) => !without.includes(line.code))
    .map((line) => [line.code, line.amountFen])
}

function total(of: SettlementSheet, code: LineCode): number {
  return sumFen(of.lines.filter((line) => line.code === code).map((line) => line.amountFen))
}

test('1a. lines add up to the net, which is whole yuan, rounded by 50 fen at most', () => {
  fc.assert(
    fc.property(any, (facts) => {
      const result = sheet(facts)
      expect(sumFen(result.lines.map((line) => line.amountFen))).toBe(result.netFen)
      expect(Math.abs(total(result, 'R01'))).toBeLessThanOrEqual(50)
      expect(result.netFen % 100).toBe(result.netFen < 0 ? -0 : 0)
      expect(result.compensationFen - result.swapPriceFen + total(result, 'R01')).toBe(
        result.netFen,
      )
      expect(result.swapPriceFen).toBe(0 - total(result, 'S01') + 0)
    }),
    RUNS,
  )
})

test('1b. payees add up to the net', () => {
  const shares = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(monetary, shares, fc.boolean(), (facts, weights, tenancy) => {
      const den = weights.reduce((sum, weight) => sum + weight, 0)
      const coOwners = weights.map((num, index) => ({ id: `P${index}`, num, den }))
      const owned: HouseholdFacts = tenancy
        ? { ...facts, ownership: 'PUBLIC_TENANT' }
        : { ...facts, coOwners }
      const { payees = [], netFen } = sheet(owned)
      expect(sumFen(payees.map((payee) => payee.amountFen))).toBe(netFen)
    }),
    RUNS,
  )
})

test('1c. every formula gives the amount beside it', () => {
  fc.assert(
    fc.property(any, (facts) => {
      for (const line of sheet(facts).lines) {
        const value = evaluate(line.formula)
        expect(line.code === 'S01' ? 0 - value + 0 : value).toBe(line.amountFen)
      }
    }),
    RUNS,
  )
})

test('2. the same facts give the same bytes; another day of the same tier changes the day alone', () => {
  fc.assert(
    fc.property(any, fc.nat({ max: 30 }), (drawn, shift) => {
      const facts = { ...drawn, handoverDate: null }
      const first = sheet(facts)
      expect(canonicalJson(sheet(structuredClone(facts)))).toBe(canonicalJson(first))
      const other = sheet({ ...facts, signDate: addDays(county.announceDate, shift) })
      if (other.tier !== first.tier) return
      expect(canonicalJson({ ...other, day: first.day })).toBe(canonicalJson(first))
    }),
    RUNS,
  )
})

test('3. signing or handing over earlier never lowers the net', () => {
  fc.assert(
    fc.property(any, signingDates(county), (facts, dates) => {
      const wait = facts.handoverDate ? daysBetween(facts.signDate, facts.handoverDate) : null
      const moved = {
        ...facts,
        signDate: dates.signDate,
        handoverDate: wait === null ? null : addDays(dates.signDate, wait),
      }
      const [early, late] = facts.signDate <= dates.signDate ? [facts, moved] : [moved, facts]
      expect(sheet(early).netFen).toBeGreaterThanOrEqual(sheet(late).netFen)
      if (wait === null || wait === 0) return
      const sooner = { ...facts, handoverDate: addDays(facts.signDate, wait - 1) }
      expect(sheet(sooner).netFen).toBeGreaterThanOrEqual(sheet(facts).netFen)
    }),
    RUNS,
  )
})

test('4. a building put up after the freeze raises no line and can only take the conformity reward', () => {
  fc.assert(
    fc.property(any, (facts) => {
      const shed = { ...registered(), id: 'late', status: 'POST_FREEZE' as const, area: 4000 }
      const with_ = sheet({ ...facts, segments: [...facts.segments, shed] })
      expect(amounts(with_, 'R01')).toEqual(amounts(sheet(facts), 'D04', 'R01'))
    }),
    RUNS,
  )
})

test('5. a higher appraisal never lowers the net; one below the rule value changes nothing', () => {
  const yuan = fc.nat({ max: 2_000_000 })
  fc.assert(
    fc.property(plain, yuan, yuan, (facts, a, b) => {
      const bare = sheet(facts)
      if (bare.recognisedResArea === 0) return
      const appraised = (value: number) => sheet({ ...facts, appraisal: { RES: value * 100 } })
      const [low, high] = [appraised(Math.min(a, b)), appraised(Math.max(a, b))]
      expect(high.netFen).toBeGreaterThanOrEqual(low.netFen)
      const ruleValue = sumFen(
        bare.lines
          .filter((line) => line.subject.kind === 'segment' && line.subject.use === 'RES')
          .filter((line) => line.code === 'A01')
          .map((line) => line.amountFen),
      )
      const below = Math.floor(ruleValue / 100)
      expect(canonicalJson(appraised(Math.min(a, below)))).toBe(canonicalJson(bare))
    }),
    RUNS,
  )
})

test('6. attachments add up: those of a and of b together are worth what each is', () => {
  fc.assert(
    fc.property(any, attachments(county), (facts, more) => {
      const both = sheet({ ...facts, attachments: [...facts.attachments, ...more] })
      const alone = sheet({ ...facts, attachments: more })
      expect(both.compensationFen).toBe(sheet(facts).compensationFen + total(alone, 'B02'))
    }),
    RUNS,
  )
})

const isSwap = (line: SheetLine) => line.code === 'S01'

function bandPrice(beyond: number): number {
  const { basePrice, overTiers } = county.exchange
  if (beyond < 0) return basePrice
  return overTiers.find(({ upTo }) => upTo === null || beyond < upTo)?.price ?? 0
}

test('7a. 0.01 m² more of a chosen home costs the price of its band', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), (area) => {
      const home = (size: number) => liHousehold({ units: [swapUnit({ area: size })] })
      const step = sheet(home(area + 1)).swapPriceFen - sheet(home(area)).swapPriceFen
      expect(step).toBe(bandPrice(area - 10_000) / 100)
    }),
    RUNS,
  )
})

test('7b. the order of homes with one floor adjustment moves at most one fen a part', () => {
  fc.assert(
    fc.property(swapUnits(), fc.integer({ min: 1, max: 30_000 }), (units, area) => {
      const level = units.map((unit) => ({ ...unit, floor: 3 }))
      const segments = [registered({ certified: area, measured: area })]
      const inOrder = sheet(liHousehold({ segments, units: level }))
      const reversed = sheet(liHousehold({ segments, units: level.toReversed() }))
      const parts = [inOrder, reversed].map(({ lines }) => lines.filter(isSwap).length)
      const gap = Math.abs(inOrder.swapPriceFen - reversed.swapPriceFen)
      expect(gap).toBeLessThanOrEqual(Math.max(...parts))
    }),
    RUNS,
  )
})

test('8. each co-owner is within a fen of the exact share; equal shares differ by the spare fen only', () => {
  const shares = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(monetary, shares, (facts, weights) => {
      const den = weights.reduce((sum, weight) => sum + weight, 0)
      const owners = weights.map((num, index) => ({ id: `P${index}`, num, den }))
      const { payees = [], netFen } = sheet({ ...facts, coOwners: owners })
      payees.forEach((payee, index) => {
        const exact = (netFen * (weights[index] ?? 0)) / den
        expect(Math.abs(payee.amountFen - exact)).toBeLessThanOrEqual(1)
      })
      const renamed = owners.map((owner) => ({ ...owner, id: `Q${owner.id}` }))
      const again = sheet({ ...facts, coOwners: renamed }).payees ?? []
      expect(again.map((payee) => payee.amountFen)).toEqual(payees.map((payee) => payee.amountFen))
    }),
    RUNS,
  )
})

test('9. more recognised area never lowers what a household that takes money receives', () => {
  fc.assert(
    fc.property(monetary, fc.integer({ min: 1, max: 5000 }), (facts, more) => {
      const [head, ...tail] = facts.segments
      if (head?.status !== 'REGISTERED') return
      const certified = head.certified + more
      const larger = { ...head, certified, measured: certified }
      const grown = sheet({ ...facts, segments: [larger, ...tail] })
      expect(grown.compensationFen).toBeGreaterThanOrEqual(sheet(facts).compensationFen)
    }),
    RUNS,
  )
})

test('whatever is drawn is settled, not blocked', () => {
  fc.assert(
    fc.property(any, (facts) => {
      expect(computeSheet(facts, rulebook).ok).toBe(true)
    }),
    RUNS,
  )
})
