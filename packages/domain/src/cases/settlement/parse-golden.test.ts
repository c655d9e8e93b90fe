import { expect, test } from 'vitest'
import { wangHousehold } from '../../../testing/builders.ts'
import { goldenCases } from '../../../testing/golden.ts'
import { faultText } from '../../kernel/fault.ts'
import { parseGoldenCase } from './parse-golden.ts'

function faultsOf(json: unknown, path?: string): string[] {
  const outcome = parseGoldenCase(json, path)
  return outcome.ok ? [] : outcome.refusal.map(faultText)
}

const assess = (expected: unknown, changes: object = {}) => ({
  id: 'W',
  title: 'The Wang household',
  kind: 'assess',
  input: wangHousehold(),
  expected,
  ...changes,
})
const voucher = (expected: unknown) => ({
  id: 'V',
  title: 'Used in time',
  kind: 'voucher',
  input: { faceFen: 100, issuedOn: '2017-05-31', uses: [] },
  expected,
})

test.each(goldenCases())('$id is read as it stands', (golden) => {
  const outcome = parseGoldenCase(golden)
  const { id, kind, title, input, expected } = golden
  expect(outcome).toEqual({ ok: true, value: { id, kind, title, input, expected } })
})

test('one figure is enough', () => {
  expect(faultsOf(assess({ netFen: -1 }))).toEqual([])
  expect(faultsOf(assess({ tier: null }))).toEqual([])
  expect(faultsOf(assess({ payees: [{ id: 'P1', amountFen: 1, hold: 'ESCROW' }] }))).toEqual([])
  expect(faultsOf(assess({ lines: [] }))).toEqual([])
  expect(faultsOf(voucher({ uses: [{ bonusFen: 5 }] }))).toEqual([])
  expect(faultsOf(assess({ blocked: 'UNKNOWN_ZONE' }))).toEqual([])
})

test.each<[string, unknown]>([
  ['expected an object', 7],
  ['title: missing', { ...assess({ netFen: 1 }), title: undefined }],
  ['title: expected a text', assess({ netFen: 1 }, { title: ' ' })],
  ['expected: missing', { ...assess({}), expected: undefined }],
  ['expected: expected an object', assess([])],
  ['expected: expected at least one entry', assess({})],
  ['extra: unknown key', assess({ netFen: 1 }, { extra: 1 })],
  ['kind: expected one of assess, transition, voucher', assess({}, { kind: 'rank' })],
  [
    'input.zone: expected a text',
    assess({ netFen: 1 }, { input: { ...wangHousehold(), zone: 2 } }),
  ],
  ['input: expected an object', assess({ netFen: 1 }, { input: null })],
  ['expected.net: unknown key', assess({ net: 1 })],
  ['expected.netFen: expected an integer', assess({ netFen: 25_845.9 })],
  ['expected.netFen: expected an integer ≤ 9007199254740991', assess({ netFen: 2 ** 53 })],
  ['expected.swapPriceFen: expected an integer ≥ 0', assess({ swapPriceFen: -1 })],
  ['expected.direction: expected one of PAY, COLLECT, NIL', assess({ direction: 'IN' })],
  ['expected.lines: expected an array', assess({ lines: {} })],
  ['expected.lines[0]: expected an object', assess({ lines: [1] })],
  ['expected.lines[0].amountFen: missing', assess({ lines: [{ code: 'A01' }] })],
  [
    'expected.lines[0].note: unknown key',
    assess({ lines: [{ code: 'A01', amountFen: 1, note: 1 }] }),
  ],
  [
    'expected.payees[0].hold: expected ESCROW',
    assess({ payees: [{ id: 'P', amountFen: 1, hold: 1 }] }),
  ],
  ['expected.netFen: unknown key', assess({ blocked: 'UNKNOWN_ZONE', netFen: 1 })],
  [
    'expected.expiresOn: expected a date YYYY-MM-DD that exists',
    voucher({ expiresOn: '2018-02-29' }),
  ],
  ['expected.uses[0].faceFen: unknown key', voucher({ uses: [{ faceFen: 1 }] })],
  ['expected.netFen: unknown key', voucher({ netFen: 1 })],
])('%s', (fault, json) => {
  expect(faultsOf(JSON.parse(JSON.stringify(json)))).toContain(fault)
})

test('an unknown block code names those there are', () => {
  expect(faultsOf(assess({ blocked: 'LATE' }))[0]).toMatch(
    /^expected\.blocked: expected one of SIGNED_BEFORE_ANNOUNCEMENT, /,
  )
})

test('paths start where the case stands', () => {
  expect(faultsOf(assess({ net: 1 }), 'cases[3]')).toEqual(['cases[3].expected.net: unknown key'])
})
