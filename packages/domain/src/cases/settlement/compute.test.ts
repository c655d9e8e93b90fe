import { describe, expect, test } from 'vitest'
import {
  liHousehold,
  maHousehold,
  recognised,
  registered,
  sheetOf,
  swapUnit,
  wangHousehold,
} from '../../../testing/builders.ts'
import { goldenRulebook } from '../../../testing/golden.ts'
import type { HouseholdFacts } from '../../facts/household-facts.ts'
import { isoDate } from '../../kernel/iso-date.ts'
import { pinRulebook } from '../../rulebook/pin.ts'
import { computeSheet } from './compute.ts'

const rulebook = goldenRulebook()

function refusalOf(facts: HouseholdFacts) {
  const outcome = computeSheet(facts, rulebook)
  return outcome.ok ? null : outcome.refusal
}

describe('what is blocked, and where', () => {
  const shop = maHousehold().segments
  const shed = recognised({ area: 100 })
  const home = { mode: 'EXCHANGE', segments: shop, units: [swapUnit()] } as const
  const share = (num: number, den: number) => [{ id: 'P1', num, den }]

  test.each<[string, HouseholdFacts, string]>([
    [
      'SIGNED_BEFORE_ANNOUNCEMENT',
      wangHousehold({ signDate: isoDate('2017-03-19'), handoverDate: null }),
      'signDate',
    ],
    [
      'HANDOVER_BEFORE_SIGNING',
      wangHousehold({ handoverDate: isoDate('2017-03-27') }),
      'handoverDate',
    ],
    ['UNKNOWN_ZONE', wangHousehold({ zone: 'IX' }), 'zone'],
    ['UNKNOWN_ZONE', wangHousehold({ zone: 'toString' }), 'zone'],
    [
      'UNKNOWN_STRUCTURE',
      wangHousehold({ segments: [registered({ structure: 'XX' })] }),
      'segments[0]',
    ],
    ['UNKNOWN_DECORATION', wangHousehold({ decoration: 'GOLD' }), 'decoration'],
    [
      'UNKNOWN_ATTACHMENT',
      wangHousehold({ attachments: [{ code: 'F99', qty: 100 }] }),
      'attachments[0].code',
    ],
    [
      'UNKNOWN_HARDSHIP',
      wangHousehold({ hardship: { household: ['RICH'], persons: [] } }),
      'hardship.household',
    ],
    [
      'UNKNOWN_HARDSHIP',
      wangHousehold({ hardship: { household: [], persons: [['DIBAO']] } }),
      'hardship.persons',
    ],
    [
      'NEWNESS_UNKNOWN',
      wangHousehold({ segments: [registered(), recognised({ buildYear: null })] }),
      'segments[1]',
    ],
    [
      'TEMPORARY_TERM_INVALID',
      wangHousehold({
        segments: [{ ...shed, status: 'TEMP_VALID', remainingMonths: 25, approvedMonths: 24 }],
      }),
      'segments[0]',
    ],
    [
      'APPRAISAL_NOT_WHOLE_YUAN',
      wangHousehold({ appraisal: { RES: 19_500_050 } }),
      'appraisal.RES',
    ],
    [
      'APPRAISAL_WITHOUT_HOUSE',
      wangHousehold({ appraisal: { NONRES: 19_500_000 } }),
      'appraisal.NONRES',
    ],
    ['APPRAISAL_WITHOUT_HOUSE', maHousehold({ appraisal: { RES: 100 } }), 'appraisal.RES'],
    [
      'BUSINESS_AREA_EXCEEDS_RESIDENTIAL',
      wangHousehold({ resToBiz: { area: 10_001, licenceDate: isoDate('2010-01-01') } }),
      'resToBiz.area',
    ],
    ['UNITS_REQUIRED', wangHousehold({ mode: 'EXCHANGE' }), 'units'],
    ['MONEY_AND_HOUSING_MIXED', wangHousehold({ units: [swapUnit()] }), 'units'],
    ['NON_RESIDENTIAL_EXCHANGE', maHousehold(home), 'mode'],
    [
      'UNITS_IN_TWO_LOCATIONS',
      liHousehold({ units: [swapUnit(), swapUnit({ id: 'B', location: 'OFFSITE' })] }),
      'units',
    ],
    ['SHARES_NOT_ONE', wangHousehold({ coOwners: share(2, 3) }), 'coOwners'],
    [
      'CO_OWNERS_COLLECT_JOINTLY',
      liHousehold({ units: [swapUnit({ area: 20_000 })], coOwners: share(1, 1) }),
      'coOwners',
    ],
    [
      'TENANT_AND_CO_OWNERS',
      wangHousehold({ ownership: 'PUBLIC_TENANT', coOwners: share(1, 1) }),
      'coOwners',
    ],
    [
      'TENANT_SHARE_NEGATIVE',
      liHousehold({ ownership: 'PUBLIC_TENANT', units: [swapUnit({ area: 20_000 })] }),
      'ownership',
    ],
  ])('%s', (code, facts, at) => {
    expect(refusalOf(facts)).toEqual({ code, at })
  })
})

test('an excess over the certificate is settled once it stands as a segment of its own', () => {
  const larger = registered({ certified: 8000, measured: 8241 })
  const excess = recognised({ area: 241, excessOf: 'b1' })
  expect(
    refusalOf(wangHousehold({ segments: [larger, { ...excess, excessOf: 'b9' }] }))?.code,
  ).toBe('AREA_EXCESS_NEEDS_RECOGNITION')
  const sheet = sheetOf(wangHousehold({ segments: [larger, excess] }), rulebook)
  expect(sheet.recognisedResArea).toBe(8241)
})

test('lines stand in the order of their codes, whatever the order of the survey', () => {
  const [first, ...rest] = [
    {
      ...recognised({ id: 'b1', area: 1000 }),
      status: 'ILLEGAL',
      selfDemolishedOn: isoDate('2017-04-01'),
    },
    { ...recognised({ id: 'b2' }), status: 'TEMP_VALID', remainingMonths: 6, approvedMonths: 24 },
    { ...recognised({ id: 'b3' }), status: 'HIST' },
    registered({ id: 'b4' }),
    registered({ id: 'b5', use: 'COM' }),
  ] as const
  const facts = wangHousehold({
    segments: [first, ...rest],
    appraisal: { RES: 50_000_000, NONRES: 90_000_000 },
    yard: { landCertArea: 30_000, footprint: 20_000 },
    hardship: { household: ['DIBAO'], persons: [] },
    onlyHome: true,
  })
  const codes = sheetOf(facts, rulebook).lines.map((line) => line.code)
  expect(codes).toEqual(
    codes.toSorted(
      (a, b) => 'ABCDSR'.indexOf(a[0] ?? '') - 'ABCDSR'.indexOf(b[0] ?? '') || a.localeCompare(b),
    ),
  )
  expect(codes.slice(0, 8)).toEqual(['A01', 'A01', 'A02', 'A02', 'A03', 'A04', 'A05', 'A06'])
})

test('homes with different deliveries: two moves and the longest wait', () => {
  const units = [
    swapUnit({ area: 5000 }),
    swapUnit({ id: 'B', area: 5000, delivery: 'FUTURE_HIGH' }),
  ]
  const { lines } = sheetOf(liHousehold({ units }), rulebook)
  expect(lines.find((line) => line.code === 'C01')?.amountFen).toBe(240_000)
  expect(lines.find((line) => line.code === 'C02')?.amountFen).toBe(2_880_000)
})

test('the wait is that of the chosen homes, also where a finished home is waited for longer', () => {
  const { source } = rulebook
  const months = { ...source.transition.months, SPOT: 30 }
  const slow = pinRulebook({ ...source, transition: { ...source.transition, months } })
  const units = [swapUnit({ delivery: 'FUTURE_MULTI' })]
  const { lines } = sheetOf(liHousehold({ units }), slow)
  expect(lines.find((line) => line.code === 'C02')?.amountFen).toBe(24 * 80_000)
})

test('a net of nothing is NIL, and co-owners of nothing are not paid', () => {
  const nothing = registered({ certified: 0, measured: 0, use: 'COM' })
  const facts = wangHousehold({
    segments: [nothing],
    decoration: 'NONE',
    attachments: [],
    handoverDate: null,
    coOwners: [{ id: 'P1', num: 1, den: 1 }],
  })
  const sheet = sheetOf(facts, rulebook)
  expect(sheet).toMatchObject({ direction: 'NIL', netFen: 0, lines: [], monthlyTransitionFen: 0 })
  expect('payees' in sheet).toBe(false)
})

test('the sheet names the text it was computed with', () => {
  const { rulebook: pin } = sheetOf(wangHousehold(), rulebook)
  expect(pin).toMatchObject({ id: 'REP-COUNTY', version: '1.0.0' })
  expect(pin.sha256).toMatch(/^[0-9a-f]{64}$/)
})
