import { describe, expect, test } from 'vitest'
import { liHousehold, sheetOf, swapUnit, wangHousehold } from '../../../testing/builders.ts'
import { goldenRulebook } from '../../../testing/golden.ts'
import type { Charge, HouseholdFacts } from '../../facts/household-facts.ts'
import { fen, ZERO_FEN } from '../../money/fen.ts'
import { payCharges } from './charges.ts'
import { computeSheet } from './compute.ts'

const rulebook = goldenRulebook()
const bank: Charge = { id: 'M1', kind: 'MORTGAGE', amountFen: 600 }
const court: Charge = { id: 'C1', kind: 'SEIZURE', amountFen: null }

function paid(net: number, ...charges: Charge[]) {
  const outcome = payCharges(fen(net), { charges, shares: null })
  return outcome.ok ? outcome.value.map(({ id, amountFen }) => [id, amountFen]) : outcome.refusal
}

describe('one owner', () => {
  test('the creditor is paid first, the owner gets the rest', () => {
    expect(payCharges(fen(1000), { charges: [bank], shares: null })).toEqual({
      ok: true,
      value: [
        { id: 'M1', kind: 'MORTGAGEE', amountFen: 600, hold: null },
        { id: 'OWNER', kind: 'OWNER', amountFen: 400, hold: null },
      ],
    })
  })

  test('the earlier charge goes first, and nobody gets more than there is', () => {
    const second: Charge = { id: 'M2', kind: 'MORTGAGE', amountFen: 600 }
    expect(paid(1000, bank, second)).toEqual([
      ['M1', 600],
      ['M2', 400],
      ['OWNER', 0],
    ])
    expect(paid(1000, second, bank)).toEqual([
      ['M2', 600],
      ['M1', 400],
      ['OWNER', 0],
    ])
  })

  test('a seizure without an amount takes all that is left', () => {
    expect(paid(1000, bank, court)).toEqual([
      ['M1', 600],
      ['C1', 400],
      ['OWNER', 0],
    ])
    expect(paid(1000, { id: 'C2', kind: 'SEIZURE', amountFen: 300 })).toEqual([
      ['C2', 300],
      ['OWNER', 700],
    ])
  })

  test('a debt that is not due waits in escrow', () => {
    const outcome = payCharges(fen(1000), { charges: [{ ...bank, due: false }], shares: null })
    expect(outcome.ok && outcome.value[0]).toMatchObject({ kind: 'MORTGAGEE', hold: 'ESCROW' })
    const due = payCharges(fen(1000), { charges: [{ ...bank, due: true }], shares: null })
    expect(due.ok && due.value[0]).toMatchObject({ kind: 'MORTGAGEE', hold: null })
  })

  test('nothing to pay is nothing to pay a creditor with', () => {
    expect(paid(0, bank)).toEqual({ code: 'CHARGE_WITHOUT_NET', at: 'charges' })
    expect(paid(-100, bank)).toEqual({ code: 'CHARGE_WITHOUT_NET', at: 'charges' })
  })
})

describe('several owners', () => {
  const shares = [
    { id: 'P1', amountFen: fen(500), hold: null },
    { id: 'P2', amountFen: fen(400), hold: null },
    { id: 'P3', amountFen: fen(100), hold: 'ESCROW' },
  ] as const

  test('a charge takes from the share it is on, and from no other', () => {
    const outcome = payCharges(fen(1000), { charges: [{ ...bank, on: 'P2' }], shares })
    expect(outcome).toEqual({
      ok: true,
      value: [
        { id: 'M1', kind: 'MORTGAGEE', amountFen: 400, hold: null },
        { id: 'P1', kind: 'CO_OWNER', amountFen: 500, hold: null },
        { id: 'P2', kind: 'CO_OWNER', amountFen: ZERO_FEN, hold: null },
        { id: 'P3', kind: 'CO_OWNER', amountFen: 100, hold: 'ESCROW' },
      ],
    })
  })

  test.each<[string, Charge]>([
    ['CHARGE_NEEDS_CO_OWNER', bank],
    ['CHARGE_NEEDS_CO_OWNER', { ...bank, on: 'P9' }],
    ['CHARGE_ON_DISPUTED_SHARE', { ...court, on: 'P3' }],
  ])('%s', (code, charge) => {
    expect(payCharges(fen(1000), { charges: [charge], shares })).toEqual({
      ok: false,
      refusal: { code, at: 'charges[0].on' },
    })
  })
})

describe('the sheet', () => {
  const owners = [
    { id: 'P1', num: 1, den: 3 },
    { id: 'P2', num: 2, den: 3 },
  ]

  test('charges move no line and no net', () => {
    const free = sheetOf(wangHousehold(), rulebook)
    const { payees, ...charged } = sheetOf(wangHousehold({ charges: [bank] }), rulebook)
    expect(charged).toEqual(free)
    expect(payees).toEqual([
      { id: 'M1', kind: 'MORTGAGEE', amountFen: 600, hold: null },
      { id: 'OWNER', kind: 'OWNER', amountFen: free.netFen - 600, hold: null },
    ])
  })

  test('without charges payees have no kind', () => {
    expect(sheetOf(wangHousehold({ charges: [] }), rulebook).payees).toBeUndefined()
    const shared = sheetOf(wangHousehold({ coOwners: owners, charges: [] }), rulebook)
    expect(shared).toEqual(sheetOf(wangHousehold({ coOwners: owners }), rulebook))
    expect(shared.payees?.some((payee) => 'kind' in payee)).toBe(false)
  })

  test('the only co-owner need not be named', () => {
    const coOwners = [{ id: 'P1', num: 1, den: 1 }]
    const { payees } = sheetOf(wangHousehold({ coOwners, charges: [bank] }), rulebook)
    expect(payees?.map(({ id, kind }) => [id, kind])).toEqual([
      ['M1', 'MORTGAGEE'],
      ['P1', 'CO_OWNER'],
    ])
  })

  test.each<[string, HouseholdFacts, string]>([
    [
      'CHARGE_ON_PUBLIC_TENANCY',
      wangHousehold({ ownership: 'PUBLIC_TENANT', charges: [bank] }),
      'charges',
    ],
    [
      'CHARGE_WITHOUT_NET',
      liHousehold({ units: [swapUnit({ area: 20_000 })], charges: [bank] }),
      'charges',
    ],
    [
      'CO_OWNERS_COLLECT_JOINTLY',
      liHousehold({ units: [swapUnit({ area: 20_000 })], coOwners: owners, charges: [bank] }),
      'coOwners',
    ],
    [
      'CHARGE_NEEDS_CO_OWNER',
      wangHousehold({ coOwners: owners, charges: [{ ...bank, on: 'P1' }, court] }),
      'charges[1].on',
    ],
  ])('%s', (code, facts, at) => {
    expect(computeSheet(facts, rulebook)).toEqual({ ok: false, refusal: { code, at } })
  })
})
