import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { householdFacts } from '../../../testing/arbitraries.ts'
import { liHousehold, recognised, registered, wangHousehold } from '../../../testing/builders.ts'
import { goldenRulebookDocument } from '../../../testing/golden.ts'
import { faultText } from '../../kernel/fault.ts'
import { parseCaseDocument } from './parse-case.ts'
import { parseFacts } from './parse-facts.ts'

function faultsOf(facts: unknown): string[] {
  const outcome = parseFacts(facts, 'input')
  return outcome.ok ? [] : outcome.refusal.map(faultText)
}

const segment = (changes: object) => ({
  ...wangHousehold(),
  segments: [{ ...registered(), ...changes }],
})
const wang = (changes: object) => ({ ...wangHousehold(), ...changes })
const charged = (changes: object) =>
  wang({
    coOwners: [{ id: 'P1', num: 1, den: 1 }],
    charges: [{ id: 'M1', kind: 'MORTGAGE', amountFen: 100, ...changes }],
  })

describe('facts', () => {
  test('whatever is drawn is read back as it was, through JSON', () => {
    fc.assert(
      fc.property(householdFacts(goldenRulebookDocument()), (facts) => {
        const outcome = parseFacts(JSON.parse(JSON.stringify(facts)), '')
        expect(outcome).toEqual({ ok: true, value: facts })
      }),
      { numRuns: 300 },
    )
  })

  test('charges are read back as they were', () => {
    const charges = [
      { id: 'M1', kind: 'MORTGAGE', amountFen: 100, due: false, on: 'P1' },
      { id: 'C1', kind: 'SEIZURE', amountFen: null, on: 'P1' },
      { id: 'C2', kind: 'SEIZURE', amountFen: 5 },
    ]
    const facts = wang({ coOwners: [{ id: 'P1', num: 1, den: 1 }], charges })
    expect(parseFacts(facts, '')).toEqual({ ok: true, value: facts })
  })

  test.each<[string, unknown]>([
    ['input: expected an object', null],
    ['input.segments[0].measured: expected an integer ≥ 0', segment({ measured: -1 })],
    ['input.segments[0].measured: expected an integer ≥ 0', segment({ measured: 80.5 })],
    ['input.segments[0].measured: expected an integer ≥ 0', segment({ measured: '8000' })],
    ['input.segments[0].measured: expected an integer ≤ 10000000', segment({ measured: 1e9 })],
    ['input.segments[0].measured: missing', segment({ measured: undefined, status: 'REGISTERED' })],
    ['input.segments[0].area: unknown key', segment({ area: 1 })],
    ['input.segments[0].use: expected one of RES, COM, OFFICE, FACTORY', segment({ use: 'res' })],
    ['input.segments[0].buildYear: expected an integer ≥ 1000', segment({ buildYear: 98 })],
    [
      'input.segments[0].observedNewnessBp: expected an integer ≤ 10000',
      segment({ observedNewnessBp: 10_001 }),
    ],
    [
      'input.segments[0].status: expected one of REGISTERED, UNREG_LEGAL, HIST, TEMP_VALID, ILLEGAL, POST_FREEZE',
      segment({ status: 'LEGAL' }),
    ],
    ['input.segments: expected at least 1 item', wang({ segments: [] })],
    ['input.segments[0]: expected an object', wang({ segments: [7] })],
    [
      'input.segments[1].id: expected an id that is not used twice',
      wang({ segments: [registered(), registered()] }),
    ],
    [
      'input.segments[1].area: expected an integer ≤ 9990000',
      wang({ segments: [registered(), recognised({ area: 9_990_001 })] }),
    ],
    [
      'input.segments[0].excessOf: expected the id of a REGISTERED segment',
      wang({ segments: [recognised({ excessOf: 'b1' })] }),
    ],
    ['input.signDate: expected a date YYYY-MM-DD that exists', wang({ signDate: '2017-02-29' })],
    ['input.handoverDate: expected a date YYYY-MM-DD that exists', wang({ handoverDate: '' })],
    ['input.mode: expected one of MONETARY, EXCHANGE', wang({ mode: 'SWAP' })],
    ['input.zones: unknown key', wang({ zones: ['I', 'II'] })],
    ['input.zone: expected a text', wang({ zone: ['I', 'II'] })],
    ['input.onlyHome: expected true or false', wang({ onlyHome: 1 })],
    [
      'input.attachments[0].qty: expected an integer ≥ 0',
      wang({ attachments: [{ code: 'F03', qty: 0.5 }] }),
    ],
    [
      'input.units[0].area: expected an integer ≥ 1',
      liHousehold({
        units: [{ id: 'x', area: 0, floor: 1, location: 'INPLACE', delivery: 'SPOT' }],
      }),
    ],
    ['input.appraisal.SHOP: unknown key', wang({ appraisal: { SHOP: 1 } })],
    ['input.yard.footprint: missing', wang({ yard: { landCertArea: 1 } })],
    [
      'input.hardship.persons[0]: expected an array',
      wang({ hardship: { household: [], persons: ['DIBAO'] } }),
    ],
    [
      'input.coOwners[0].den: expected an integer ≥ 1',
      wang({ coOwners: [{ id: 'P1', num: 1, den: 0 }] }),
    ],
    ['input.charges[0]: expected an object', wang({ charges: ['bank'] })],
    ['input.charges[0].kind: expected one of MORTGAGE, SEIZURE', charged({ kind: 'LOAN' })],
    ['input.charges[0].amountFen: expected an integer ≥ 1', charged({ amountFen: null })],
    ['input.charges[0].amountFen: expected an integer ≥ 1', charged({ amountFen: 0 })],
    ['input.charges[0].due: expected true or false', charged({ due: 'later' })],
    [
      'input.charges[0].due: unknown key',
      charged({ kind: 'SEIZURE', amountFen: null, due: false }),
    ],
    ['input.charges[0].id: expected an id that is not used twice', charged({ id: 'P1' })],
    ['input.charges[0].id: expected an id that is not used twice', charged({ id: 'OWNER' })],
    ['input.charges[0].on: expected the id of a co-owner', charged({ on: 'P2' })],
    ['input.resToBiz.licenceDate: missing', wang({ resToBiz: { area: 1 } })],
    ['input.ownership: expected one of PRIVATE, PUBLIC_TENANT', wang({ ownership: 'STATE' })],
  ])('%s', (fault, facts) => {
    expect(faultsOf(JSON.parse(JSON.stringify(facts)))).toContain(fault)
  })

  test('all faults are found at once', () => {
    expect(faultsOf({ ...wangHousehold(), zone: '', mode: 'x', extra: 1 })).toHaveLength(3)
  })

  test('a key that every object inherits is not a field', () => {
    const facts: unknown = JSON.parse(`{"__proto__": {"zone": "II"}}`)
    expect(faultsOf(facts)).toContain('input.__proto__: unknown key')
    expect(faultsOf(facts)).toContain('input.zone: missing')
  })
})

describe('documents', () => {
  const read = (json: unknown) => {
    const outcome = parseCaseDocument(json)
    return outcome.ok ? outcome.value.cases.map(({ id }) => id) : outcome.refusal.map(faultText)
  }
  const assess = { id: 'W', kind: 'assess', input: wangHousehold() }
  const transition = {
    id: 'T',
    kind: 'transition',
    input: {
      mode: 'SELF',
      monthlyFen: 1,
      handoverDate: '2017-04-07',
      plannedMonths: 24,
      deliveryDate: '2019-04-07',
    },
  }
  const voucher = {
    id: 'V',
    kind: 'voucher',
    input: { faceFen: 1, issuedOn: '2017-05-31', uses: [] },
  }

  test('three kinds, with documentary keys that are not read', () => {
    const titled = { ...assess, title: 'x', why: 'y', expected: { anything: [] } }
    expect(read({ ruleset: 'R', version: '1', cases: [titled, transition, voucher] })).toEqual([
      'W',
      'T',
      'V',
    ])
  })

  test.each<[string, unknown]>([
    ['expected an object', []],
    ['cases: missing', {}],
    ['cases: expected an array', { cases: {} }],
    ['note: unknown key', { note: 1, cases: [] }],
    ['cases[1].id: expected an id that is not used twice', { cases: [assess, assess] }],
    [
      'cases[0].kind: expected one of assess, transition, voucher',
      { cases: [{ ...assess, kind: 'a' }] },
    ],
    ['cases[0].input: expected an object', { cases: [{ ...assess, input: [] }] }],
    ['cases[0]: expected an object', { cases: [1] }],
    [
      'cases[0].input.plannedMonths: expected an integer ≥ 0',
      { cases: [{ ...transition, input: { ...transition.input, plannedMonths: -1 } }] },
    ],
    [
      'cases[0].input.uses[0].amountFen: expected an integer ≥ 1',
      {
        cases: [
          { ...voucher, input: { ...voucher.input, uses: [{ date: '2017-06-01', amountFen: 0 }] } },
        ],
      },
    ],
  ])('%s', (fault, json) => {
    expect(read(json)).toContain(fault)
  })
})
