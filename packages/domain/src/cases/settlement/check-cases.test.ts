import { expect, test } from 'vitest'
import { liHousehold, wangHousehold } from '../../../testing/builders.ts'
import { goldenCases, goldenRulebook, goldenRulebookDocument } from '../../../testing/golden.ts'
import type { HouseholdFacts } from '../../facts/household-facts.ts'
import { assert } from '../../kernel/assert.ts'
import { pinRulebook } from '../../rulebook/pin.ts'
import { checkCase } from './check-cases.ts'
import type { GoldenCase } from './golden-case.ts'
import { parseGoldenCase } from './parse-golden.ts'

const rulebook = goldenRulebook()

function wang(expected: GoldenCase['expected'], changes: Partial<HouseholdFacts> = {}) {
  const title = 'The Wang household'
  return checkCase(
    { id: 'W', title, kind: 'assess', input: wangHousehold(changes), expected },
    rulebook,
  )
}

const LINES = [
  { code: 'A01', amountFen: 18_776_000 },
  { code: 'B01', amountFen: 1_800_000 },
  { code: 'B02', amountFen: 182_250 },
  { code: 'B02', amountFen: 30_000 },
  { code: 'B02', amountFen: 20_000 },
  { code: 'C01', amountFen: 120_000 },
  { code: 'C02', amountFen: 240_000 },
  { code: 'D01', amountFen: 2_000_000 },
  { code: 'D02', amountFen: 500_000 },
  { code: 'D03', amountFen: 1_877_600 },
  { code: 'D04', amountFen: 300_000 },
  { code: 'R01', amountFen: 50 },
]

test.each(goldenCases())('$id passes', (golden) => {
  const parsed = parseGoldenCase(golden)
  assert(parsed.ok, 'test: a worked case does not parse')
  const { id, title } = golden
  expect(checkCase(parsed.value, rulebook)).toEqual({ id, title, passed: true, differences: [] })
})

test('only what is named is compared', () => {
  expect(wang({ netFen: 25_845_900 }).passed).toBe(true)
  expect(wang({ lines: LINES, tier: 'T1' }).passed).toBe(true)
})

test('a figure that differs says what it should be and what it is', () => {
  expect(wang({ tier: 'T2', netFen: 25_845_900, day: 9 })).toMatchObject({
    passed: false,
    differences: [
      { path: 'tier', expected: '"T2"', actual: '"T1"' },
      { path: 'day', expected: '9', actual: '8' },
    ],
  })
})

test('an amount that differs is one difference', () => {
  const lines = LINES.with(7, { code: 'D01', amountFen: 2_000_001 })
  expect(wang({ lines }).differences).toEqual([
    { path: 'lines[7].amountFen', expected: '2000001', actual: '2000000' },
  ])
})

test('a line that is missing or left over is one difference', () => {
  expect(wang({ lines: LINES.toSpliced(3, 1) }).differences).toEqual([
    { path: 'lines[3]', expected: null, actual: '{"amountFen":30000,"code":"B02"}' },
  ])
  expect(wang({ lines: [{ code: 'A07', amountFen: 5 }, ...LINES] }).differences).toEqual([
    { path: 'lines[0]', expected: '{"amountFen":5,"code":"A07"}', actual: null },
  ])
  expect(wang({ lines: [] }).differences).toHaveLength(LINES.length)
})

test('lines in another order are not the same lines', () => {
  const [first, second, ...rest] = LINES
  expect(wang({ lines: [second, first, ...rest] }).differences).toHaveLength(2)
})

test('a block is compared by its code', () => {
  const unknown = { zone: 'IV' }
  expect(wang({ blocked: 'UNKNOWN_ZONE' }, unknown).passed).toBe(true)
  expect(wang({ blocked: 'UNKNOWN_STRUCTURE' }, unknown).differences).toEqual([
    { path: 'blocked', expected: '"UNKNOWN_STRUCTURE"', actual: '"UNKNOWN_ZONE"' },
  ])
  expect(wang({ blocked: 'UNKNOWN_ZONE' }).differences).toEqual([
    { path: 'blocked', expected: '"UNKNOWN_ZONE"', actual: null },
  ])
  expect(wang({ netFen: 1, lines: LINES }, unknown).differences).toEqual([
    { path: 'blocked', expected: null, actual: '"UNKNOWN_ZONE"' },
  ])
})

test('payees: a name left out is a difference, a field left out is not', () => {
  const coOwners = [
    { id: 'P1', num: 1, den: 2 },
    { id: 'P2', num: 1, den: 2, disputed: true },
  ]
  const half = 12_922_950
  const first = { id: 'P1', amountFen: half }
  expect(wang({ payees: [first, { id: 'P2', amountFen: half }] }, { coOwners }).passed).toBe(true)
  expect(wang({ payees: [first] }, { coOwners }).differences).toEqual([
    {
      path: 'payees[1]',
      expected: null,
      actual: '{"amountFen":12922950,"hold":"ESCROW","id":"P2"}',
    },
  ])
  const held = [first, { id: 'P2', amountFen: half, hold: null }]
  expect(wang({ payees: held }, { coOwners }).differences).toEqual([
    { path: 'payees[1].hold', expected: 'null', actual: '"ESCROW"' },
  ])
  expect(wang({ payees: held }).differences).toMatchObject([{ path: 'payees', actual: null }])
})

test('transitions and vouchers are compared figure by figure', () => {
  const [wait, voucher] = ['transition', 'voucher'].map((kind) => {
    const parsed = parseGoldenCase(goldenCases().find((golden) => golden.kind === kind))
    assert(parsed.ok, 'test: a worked case does not parse')
    return parsed.value
  })
  assert(wait !== undefined && voucher !== undefined, 'test: no such cases')
  const changed = (golden: GoldenCase, expected: GoldenCase['expected']) =>
    checkCase({ ...golden, expected }, rulebook).differences.map(({ path }) => path)
  expect(changed(wait, { partsFen: { overdue: -1 }, plannedEnd: '2000-01-01' })).toEqual([
    'partsFen.overdue',
    'plannedEnd',
  ])
  expect(changed(voucher, { expiresOn: '2000-01-01' })).toEqual(['expiresOn'])
})

test('a rulebook with another price fails the cases that rest on it, and no others', () => {
  const county = goldenRulebookDocument()
  const dearer = pinRulebook({ ...county, exchange: { ...county.exchange, basePrice: 220_001 } })
  const li = { id: 'L', title: 'Li', kind: 'assess', input: liHousehold() } as const
  const net = { netFen: 0 }
  const wang: GoldenCase = { ...li, input: wangHousehold(), expected: { netFen: 25_845_900 } }
  expect(checkCase(wang, dearer).passed).toBe(true)
  const before = checkCase({ ...li, expected: net }, rulebook).differences
  expect(checkCase({ ...li, expected: net }, dearer).differences).not.toEqual(before)
})
