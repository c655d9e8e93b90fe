import { expect, test } from 'vitest'
import { registered, sheetOf, wangHousehold } from '../../../testing/builders.ts'
import { goldenRulebook, goldenRulebookDocument } from '../../../testing/golden.ts'
import type { HouseholdFacts } from '../../facts/household-facts.ts'
import { digestOf } from '../../kernel/digest.ts'
import { isoDate } from '../../kernel/iso-date.ts'
import { fen } from '../../money/fen.ts'
import { pinRulebook } from '../../rulebook/pin.ts'
import { RulerFold, type KeptSheet } from './audit-ruler.ts'
import { pricedDigest } from './priced-facts.ts'
import { publicFacts } from './public-facts.ts'

const rulebook = goldenRulebook()
const dearer = pinRulebook({ ...goldenRulebookDocument(), version: '1.1.0', minNewnessBp: 9000 })

function kept(sheetId: string, facts: HouseholdFacts, under = rulebook): KeptSheet {
  const sheet = sheetOf(facts, under)
  return {
    sheetId,
    householdCode: `H-${sheetId}`,
    rulebookId: under.pin.version,
    netFen: sheet.netFen,
    facts,
    sheetSha256: digestOf(sheet),
  }
}

function named({ sheetId, householdCode, rulebookId, netFen }: KeptSheet) {
  return { sheetId, householdCode, rulebookId, netFen }
}

test('sheets that come out again, equal facts with equal money: nothing is found', () => {
  const fold = new RulerFold()
  fold.add(kept('1', wangHousehold()), rulebook)
  fold.add(kept('2', wangHousehold({ segments: [registered({ id: 'x' })] })), rulebook)
  fold.add(kept('3', wangHousehold({ signDate: isoDate('2017-03-29') })), rulebook)
  fold.add(kept('4', wangHousehold({ onlyHome: true })), rulebook)
  expect(fold.finish()).toEqual({ sheets: 4, groups: 2, shared: 1, findings: [] })
})

test('a changed net is found, and so is the group it no longer agrees with', () => {
  const [first, second] = [kept('1', wangHousehold()), kept('2', wangHousehold())]
  const raised: KeptSheet = { ...second, netFen: fen(second.netFen + 100) }
  const fold = new RulerFold()
  fold.add(first, rulebook)
  fold.add(raised, rulebook)
  expect(fold.finish()).toEqual({
    sheets: 2,
    groups: 1,
    shared: 1,
    findings: [
      { kind: 'not-reproduced', sheet: named(raised), recomputedFen: second.netFen },
      {
        kind: 'equal-facts-different-money',
        factsSha256: pricedDigest(wangHousehold(), rulebook),
        sheets: [named(first), named(raised)],
      },
    ],
  })
})

test('a changed line is found although the net is the same', () => {
  const sheet = kept('1', wangHousehold())
  const [first, ...rest] = sheetOf(wangHousehold(), rulebook).lines
  const lines = [{ ...first, amountFen: 1 }, ...rest]
  const sheetSha256 = digestOf({ ...sheetOf(wangHousehold(), rulebook), lines })
  const fold = new RulerFold()
  fold.add({ ...sheet, sheetSha256 }, rulebook)
  expect(fold.finish().findings).toEqual([
    { kind: 'not-reproduced', sheet: named(sheet), recomputedFen: sheet.netFen },
  ])
})

test('what is kept beside the digest must come out as well, each figure of it', () => {
  const facts = wangHousehold({ hardship: { household: ['DIBAO'], persons: [] } })
  const { lines, compensationFen, swapPriceFen } = sheetOf(facts, rulebook)
  const open = sheetOf(publicFacts(facts), rulebook)
  const digests = { publicNetFen: open.netFen, publicSha256: digestOf(open) }
  const figures = { lines, compensationFen, swapPriceFen, ...digests }
  const audited = (changed: object) => {
    const fold = new RulerFold()
    fold.add({ ...kept('1', facts), figures: { ...figures, ...changed } }, rulebook)
    return fold.finish().findings.map(({ kind }) => kind)
  }
  expect(audited({})).toEqual([])
  const changes = [
    { lines: lines.map((line, index) => (index === 0 ? { ...line, amountFen: fen(1) } : line)) },
    { lines: lines.slice(1) },
    { compensationFen: 1 },
    { swapPriceFen: 1 },
    { publicNetFen: open.netFen + 1 },
    { publicSha256: '0'.repeat(64) },
  ]
  for (const changed of changes) expect(audited(changed)).toEqual(['not-reproduced'])
})

test('a sheet whose facts no longer settle is found', () => {
  const sheet = { ...kept('1', wangHousehold()), facts: wangHousehold({ zone: 'IX' }) }
  const fold = new RulerFold()
  fold.add(sheet, rulebook)
  expect(fold.finish().findings).toEqual([
    { kind: 'not-reproduced', sheet: named(sheet), recomputedFen: null },
  ])
})

test('a sheet without a known rulebook is found and not grouped', () => {
  const sheet = kept('1', wangHousehold())
  const fold = new RulerFold()
  fold.add(sheet, null)
  expect(fold.finish()).toEqual({
    sheets: 1,
    groups: 0,
    shared: 0,
    findings: [{ kind: 'rulebook-not-pinned', sheet: named(sheet) }],
  })
})

test('each version is a ruler of its own: other money under another one is no finding', () => {
  const fold = new RulerFold()
  fold.add(kept('1', wangHousehold()), rulebook)
  fold.add(kept('2', wangHousehold(), dearer), dearer)
  expect(fold.finish()).toEqual({ sheets: 2, groups: 2, shared: 0, findings: [] })
})

test('of many sheets that disagree, a few of each amount are named', () => {
  const fold = new RulerFold()
  const sheet = kept('0', wangHousehold())
  for (let index = 0; index < 20; index++) fold.add({ ...sheet, sheetId: `a${index}` }, rulebook)
  for (let index = 0; index < 2; index++) {
    fold.add({ ...sheet, sheetId: `b${index}`, netFen: fen(0) }, rulebook)
  }
  const unequal = fold.finish().findings.find(({ kind }) => kind === 'equal-facts-different-money')
  const ids = unequal?.kind === 'equal-facts-different-money' ? unequal.sheets : []
  expect(ids.map(({ sheetId }) => sheetId)).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'b0', 'b1'])
})
