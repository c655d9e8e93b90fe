import { expect, test } from 'vitest'
import {
  liHousehold,
  maHousehold,
  sheetOf,
  swapUnit,
  wangHousehold,
} from '../../../testing/builders.ts'
import { goldenRulebook } from '../../../testing/golden.ts'
import type { HouseholdFacts } from '../../facts/household-facts.ts'
import { assert } from '../../kernel/assert.ts'
import { isoDate } from '../../kernel/iso-date.ts'
import { compareOptions } from './compare-options.ts'
import type { ComparedOption, Comparison } from './comparison.ts'

const rulebook = goldenRulebook()
const compare = (facts: HouseholdFacts, ...offers: HouseholdFacts['units'][]) =>
  compareOptions(
    facts,
    rulebook,
    offers.map((units) => units ?? []),
  )

function option({ options }: Comparison, kind: ComparedOption['kind'], nth = 0) {
  const found = options.filter((candidate) => candidate.kind === kind)[nth]
  assert(found !== undefined, 'test: no such option')
  return found.outcome
}

test('the Wang household: money, voucher and two homes, with today’s tier and its last day', () => {
  const near = [swapUnit()]
  const far = [swapUnit({ id: 'B-1-301', location: 'OFFSITE', floor: 3 })]
  const comparison = compare(wangHousehold(), near, far)
  expect(comparison).toMatchObject({
    rulebook: rulebook.pin,
    signDate: '2017-03-28',
    day: 8,
    tier: 'T1',
    tierUntil: '2017-03-30',
  })
  expect(comparison.options.map(({ kind, units }) => [kind, units])).toEqual([
    ['MONETARY', []],
    ['VOUCHER', []],
    ['EXCHANGE', near],
    ['EXCHANGE', far],
  ])
  expect(option(comparison, 'MONETARY')).toMatchObject({
    sheet: sheetOf(wangHousehold(), rulebook),
    voucher: null,
  })
  expect(option(comparison, 'EXCHANGE')).toMatchObject({
    sheet: sheetOf(liHousehold({ units: near }), rulebook),
    voucher: null,
  })
  expect(option(comparison, 'EXCHANGE', 1)).toMatchObject({
    sheet: sheetOf(liHousehold({ units: far }), rulebook),
  })
})

test('waiting past the first tier costs the difference of the rewards, the handover moving along', () => {
  expect(option(compare(wangHousehold()), 'MONETARY')).toMatchObject({
    // D01 20,000.00 → 100.00 m² × 120.00 = 12,000.00
    nextTier: { tier: 'T2', from: '2017-03-31', netFen: 25_045_900, differenceFen: -800_000 },
  })
})

test('after the last tier: no tier, and nothing is lost by waiting', () => {
  const last = compare(wangHousehold({ signDate: isoDate('2017-04-19'), handoverDate: null }))
  expect(last).toMatchObject({ tier: 'T3', tierUntil: '2017-04-19' })
  expect(option(last, 'MONETARY')).toMatchObject({
    nextTier: { tier: null, from: '2017-04-20' },
  })
  const late = compare(wangHousehold({ signDate: isoDate('2017-04-20'), handoverDate: null }))
  expect(late).toMatchObject({ day: 31, tier: null, tierUntil: null })
  expect(option(late, 'MONETARY')).toMatchObject({ nextTier: null })
})

test('a decision has no tiers', () => {
  const comparison = compare(wangHousehold({ path: 'DECISION' }), [swapUnit()])
  expect(comparison).toMatchObject({ tier: null, tierUntil: null })
  expect(option(comparison, 'MONETARY')).toMatchObject({ kind: 'sheet', nextTier: null })
  expect(option(comparison, 'EXCHANGE')).toMatchObject({ kind: 'sheet', nextTier: null })
})

test('a voucher promises its bonus tier by tier, counted from the signature', () => {
  expect(option(compare(wangHousehold()), 'VOUCHER')).toMatchObject({
    sheet: { netFen: 25_845_900 },
    voucher: [
      { months: 12, until: '2018-03-28', bonusBp: 500, bonusFen: 1_292_295 },
      { months: 24, until: '2019-03-28', bonusBp: 200, bonusFen: 516_918 },
    ],
  })
})

test('a voucher of nothing is none', () => {
  const bare = wangHousehold({
    segments: [
      { id: 'b', use: 'RES', status: 'POST_FREEZE', structure: 'JY', buildYear: 2017, area: 4000 },
    ],
    attachments: [],
    decoration: 'NONE',
    handoverDate: null,
  })
  expect(option(compare(bare), 'MONETARY')).toMatchObject({ sheet: { netFen: 0 } })
  expect(option(compare(bare), 'VOUCHER')).toEqual({
    kind: 'blocked',
    blocked: { code: 'VOUCHER_NEEDS_PAYMENT' },
  })
})

test('the choice already in the facts is not read', () => {
  const offers = [[swapUnit({ area: 9000 })]]
  expect(compareOptions(liHousehold(), rulebook, offers)).toEqual(
    compareOptions(wangHousehold(), rulebook, offers),
  )
})

test('what is missing is named option by option', () => {
  expect(option(compare(wangHousehold()), 'EXCHANGE')).toEqual({
    kind: 'blocked',
    blocked: { code: 'UNITS_REQUIRED', at: 'units' },
  })
  expect(option(compare(maHousehold(), [swapUnit()]), 'EXCHANGE')).toEqual({
    kind: 'blocked',
    blocked: { code: 'NON_RESIDENTIAL_EXCHANGE', at: 'mode' },
  })
  const early = compare(wangHousehold({ signDate: isoDate('2017-03-19'), handoverDate: null }))
  expect(early).toMatchObject({ day: -1, tier: null, tierUntil: null })
  for (const { outcome } of early.options) {
    expect(outcome).toMatchObject({ blocked: { code: 'SIGNED_BEFORE_ANNOUNCEMENT' } })
  }
})

test('co-owners who would pay together block the home, not the question what waiting costs', () => {
  const coOwners = [
    { id: 'P1', num: 1, den: 2 },
    { id: 'P2', num: 1, den: 2 },
  ]
  const priced = (area: number) => compare(wangHousehold({ coOwners }), [swapUnit({ area })])
  const areas = Array.from({ length: 400 }, (_, index) => 10_000 + index * 5)
  const edge = areas.findLast((area) => option(priced(area), 'EXCHANGE').kind === 'sheet')
  assert(edge !== undefined, 'test: no area at the edge')
  const alone = option(compare(wangHousehold(), [swapUnit({ area: edge })]), 'EXCHANGE')
  const shared = option(priced(edge), 'EXCHANGE')
  assert(alone.kind === 'sheet' && shared.kind === 'sheet', 'test: blocked')
  expect(shared.nextTier).toEqual(alone.nextTier)
  expect(shared.nextTier?.netFen).toBeLessThan(0)
  expect(option(priced(edge + 5), 'EXCHANGE')).toEqual({
    kind: 'blocked',
    blocked: { code: 'CO_OWNERS_COLLECT_JOINTLY', at: 'coOwners' },
  })
})
