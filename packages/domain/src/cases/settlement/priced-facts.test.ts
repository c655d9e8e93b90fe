import { expect, test } from 'vitest'
import {
  liHousehold,
  maHousehold,
  recognised,
  registered,
  swapUnit,
  wangHousehold,
} from '../../../testing/builders.ts'
import { goldenRulebook } from '../../../testing/golden.ts'
import type { HouseholdFacts } from '../../facts/household-facts.ts'
import { isoDate } from '../../kernel/iso-date.ts'
import { pricedDigest, pricedFacts } from './priced-facts.ts'

const rulebook = goldenRulebook()
const digest = (facts: HouseholdFacts) => pricedDigest(facts, rulebook)
const wang = digest(wangHousehold())
const li = digest(liHousehold())

test('the Wang household: what is left of it', () => {
  expect(pricedFacts(wangHousehold(), rulebook)).toEqual({
    zone: 'II',
    mode: 'MONETARY',
    tier: 'T1',
    handoverTier: 0,
    monetisationBp: 1000,
    segments: ['REGISTERED RES 10000 62760'],
    conforming: true,
    appraisal: { RES: 0, NONRES: 0 },
    yardArea: 0,
    onlyHome: false,
    decoration: 'MEDIUM',
    attachments: ['F03 4050', 'F13 100', 'F15 100'],
    moves: 1,
    transitionMonths: 3,
    monthlyProfitFen: 0,
    trade: null,
    hardshipFen: 0,
    guaranteeFree: false,
    location: null,
    units: [],
  })
})

test.each<[string, HouseholdFacts]>([
  ['the id of a segment', wangHousehold({ segments: [registered({ id: 'x' })] })],
  [
    'a measure within the tolerance',
    wangHousehold({ segments: [registered({ measured: 10_300 })] }),
  ],
  [
    'a year that gives the same newness as the appraiser saw',
    wangHousehold({ segments: [registered({ buildYear: null, observedNewnessBp: 6276 })] }),
  ],
  [
    'other days of the same tiers',
    wangHousehold({ signDate: isoDate('2017-03-20'), handoverDate: isoDate('2017-04-04') }),
  ],
  [
    'the order of attachments',
    wangHousehold({ attachments: wangHousehold().attachments.toReversed() }),
  ],
  [
    'an attachment of nothing',
    wangHousehold({ attachments: [...wangHousehold().attachments, { code: 'F01', qty: 0 }] }),
  ],
  [
    'a yard without land beyond the building',
    wangHousehold({ yard: { landCertArea: 1, footprint: 2 } }),
  ],
  ['profit without a shop', wangHousehold({ avgMonthlyProfit: 100 })],
  ['who owns it', wangHousehold({ coOwners: [{ id: 'P1', num: 1, den: 1 }] })],
  ['a tenancy', wangHousehold({ ownership: 'PUBLIC_TENANT' })],
  ['a mortgage', wangHousehold({ charges: [{ id: 'M', kind: 'MORTGAGE', amountFen: 1 }] })],
  ['no hardship', wangHousehold({ hardship: { household: [], persons: [[]] } })],
])('%s is not priced', (_, facts) => {
  expect(digest(facts)).toBe(wang)
})

test.each<[string, HouseholdFacts]>([
  ['the zone', wangHousehold({ zone: 'I' })],
  ['the mode', liHousehold()],
  ['the tier', wangHousehold({ signDate: isoDate('2017-03-31') })],
  ['the day of a handover that earns less', wangHousehold({ handoverDate: isoDate('2017-04-13') })],
  ['a decision', wangHousehold({ path: 'DECISION' })],
  ['the structure', wangHousehold({ segments: [registered({ structure: 'KJ' })] })],
  ['the year', wangHousehold({ segments: [registered({ buildYear: 1999 })] })],
  ['the use', wangHousehold({ segments: [registered({ use: 'COM' })] })],
  ['the area', wangHousehold({ segments: [registered({ certified: 10_001 })] })],
  ['the status', wangHousehold({ segments: [{ ...recognised(), area: 10_000 }] })],
  ['an unrecognised shed', wangHousehold({ segments: [registered(), late()] })],
  ['an appraisal', wangHousehold({ appraisal: { RES: 20_000_000 } })],
  ['the yard', wangHousehold({ yard: { landCertArea: 3, footprint: 2 } })],
  ['an only home', wangHousehold({ onlyHome: true })],
  ['decoration', wangHousehold({ decoration: 'FINE' })],
  ['attachments', wangHousehold({ attachments: [] })],
  ['who moves the things', wangHousehold({ govMove: true })],
  ['lent housing', wangHousehold({ turnoverHousing: true })],
  ['trade', wangHousehold({ resToBiz: { area: 1, licenceDate: isoDate('2014-03-20') } })],
  ['hardship', wangHousehold({ hardship: { household: ['DIBAO'], persons: [] } })],
])('%s is priced', (_, facts) => {
  expect(digest(facts)).not.toBe(wang)
})

function late() {
  return { ...recognised({ id: 'late' }), status: 'POST_FREEZE' as const }
}

test('of homes: area, floor coefficient, place and wait, not the door', () => {
  const home = (changes: object) => digest(liHousehold({ units: [swapUnit(changes)] }))
  expect(home({ id: 'B-9-901', floor: 9 })).toBe(li)
  expect(home({ floor: 3 })).not.toBe(li)
  expect(home({ area: 9999 })).not.toBe(li)
  expect(home({ location: 'OFFSITE' })).not.toBe(li)
  expect(home({ delivery: 'FUTURE_HIGH' })).not.toBe(li)
})

test('a guarantee counts where the home is small enough for it', () => {
  const small = [registered({ certified: 4000, measured: 4000 })]
  const poor = { household: ['TEKUN'], persons: [] }
  const of = (changes: Partial<HouseholdFacts>) => pricedFacts(liHousehold(changes), rulebook)
  expect(of({ onlyHome: true })).toMatchObject({ onlyHome: false })
  expect(of({ onlyHome: true, segments: small })).toMatchObject({ onlyHome: true })
  expect(of({ onlyHome: true, segments: small, hardship: poor })).toMatchObject({
    guaranteeFree: true,
    hardshipFen: 800_000,
  })
  expect(of({ segments: small, hardship: poor })).toMatchObject({ guaranteeFree: false })
})

test('a shop: profit counts, months of transition do not', () => {
  expect(pricedFacts(maHousehold(), rulebook)).toMatchObject({
    monthlyProfitFen: 820_000,
    transitionMonths: 0,
  })
})

test('time left of a temporary building is a fraction; a demolition counts while it is in time', () => {
  const texts = (...segments: HouseholdFacts['segments'][number][]) =>
    pricedFacts(wangHousehold({ segments }), rulebook).segments
  const temporary = (remainingMonths: number, approvedMonths: number) =>
    texts({ ...recognised(), status: 'TEMP_VALID', remainingMonths, approvedMonths })
  expect(temporary(6, 12)).toEqual(temporary(12, 24))
  expect(temporary(0, 12)).toEqual([])
  const illegal = (selfDemolishedOn: string) =>
    texts({ ...recognised(), status: 'ILLEGAL', selfDemolishedOn: isoDate(selfDemolishedOn) })
  expect(illegal('2017-04-19')).toEqual(['ILLEGAL 3215'])
  expect(illegal('2017-04-20')).toEqual([])
})
