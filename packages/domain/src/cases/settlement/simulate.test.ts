import fc from 'fast-check'
import { expect, test } from 'vitest'
import { householdFacts } from '../../../testing/arbitraries.ts'
import { liHousehold, maHousehold, sheetOf, wangHousehold } from '../../../testing/builders.ts'
import { goldenRulebook, goldenRulebookDocument } from '../../../testing/golden.ts'
import { LINE_CODES } from '../../facts/settlement-sheet.ts'
import { isoDate } from '../../kernel/iso-date.ts'
import { sumFen } from '../../money/fen.ts'
import { pinRulebook } from '../../rulebook/pin.ts'
import { ProgrammeFold } from './simulate.ts'

const rulebook = goldenRulebook()
const county = goldenRulebookDocument()
/** A dearer move and cheaper paving. */
const changed = pinRulebook({
  ...county,
  version: '1.1.0',
  moving: { ...county.moving, rate: { ...county.moving.rate, RES: 1400 } },
  attachments: { ...county.attachments, F03: { name: '地坪', unit: 'm2', price: 100 } },
})

function simulate(
  households: readonly Parameters<ProgrammeFold['add']>[0][],
  after = changed,
  mostAffected?: number,
) {
  const fold = new ProgrammeFold(
    rulebook,
    after,
    mostAffected === undefined ? {} : { mostAffected },
  )
  for (const household of households) fold.add(household)
  return fold.finish()
}

const wang = { id: 'H1', zone: 'Z1', bound: false, facts: wangHousehold() }
const li = { id: 'H2', zone: 'Z2', bound: false, facts: liHousehold({ attachments: [] }) }
const ma = { id: 'H3', zone: 'Z1', bound: false, facts: maHousehold() }

test('three households: one loses, one wins, one sees nothing', () => {
  const [wangBefore, wangAfter] = [sheetOf(wang.facts, rulebook), sheetOf(wang.facts, changed)]
  const [liBefore, liAfter] = [sheetOf(li.facts, rulebook), sheetOf(li.facts, changed)]
  const maNet = sheetOf(ma.facts, rulebook).netFen
  const loss = wangBefore.netFen - wangAfter.netFen
  const difference = simulate([wang, li, ma])
  expect(difference).toMatchObject({
    before: rulebook.pin,
    after: changed.pin,
    households: 3,
    compared: 3,
    budget: {
      beforeFen: wangBefore.netFen + liBefore.netFen + maNet,
      afterFen: wangAfter.netFen + liAfter.netFen + maNet,
      deltaFen: 20_000 - loss,
      unboundDeltaFen: 20_000 - loss,
    },
    winners: { households: 1, gainFen: 20_000 },
    losers: { households: 1, lossFen: loss },
    unchanged: 1,
    blocks: [],
    zones: [
      { zone: 'Z1', households: 2, winners: 0, losers: 1 },
      { zone: 'Z2', households: 1, winners: 1, losers: 0 },
    ],
    mostAffected: [
      { id: 'H1', zone: 'Z1', bound: false },
      { id: 'H2', zone: 'Z2', bound: false },
    ],
  })
  // 40.50 m² of paving at 45.00 and at 1.00; 100.00 m² moved at 12.00 and at 14.00, twice.
  expect(difference.lines).toContainEqual({
    code: 'B02',
    beforeFen: 382_250,
    afterFen: 204_050,
    households: 1,
  })
  expect(difference.lines.find(({ code }) => code === 'C01')).toMatchObject({ households: 2 })
  expect(difference.lines.find(({ code }) => code === 'A03')).toBeUndefined()
})

test('bound by a signed sheet and not: equal facts, different money', () => {
  const later = { ...wangHousehold({ signDate: isoDate('2017-03-29') }) }
  const difference = simulate([
    { ...wang, bound: true },
    { ...wang, id: 'H9', facts: later },
    { ...li, bound: true },
    ma,
  ])
  expect(difference.equality).toEqual({
    groups: 1,
    households: 2,
    boundBetterUnderNew: 1,
    boundBetterUnderNewFen: 20_000,
    examples: [['H1', 'H9']],
  })
  const { deltaFen, unboundDeltaFen } = difference.budget
  expect(unboundDeltaFen).toBeLessThan(0)
  expect(deltaFen).not.toBe(unboundDeltaFen)
})

test('who can be settled under one of the two only is counted by the block', () => {
  const structures = Object.fromEntries(
    Object.entries(county.structures).filter(([code]) => code !== 'ZH2'),
  )
  const without = pinRulebook({ ...county, version: '1.2.0', structures })
  const nowhere = { ...ma, id: 'H4', facts: maHousehold({ zone: 'IX' }) }
  const difference = simulate([wang, li, ma, nowhere], without)
  expect(difference).toMatchObject({
    households: 4,
    compared: 1,
    blocks: [{ code: 'UNKNOWN_STRUCTURE', before: 0, after: 2 }],
    unchanged: 1,
  })
  expect(new Set(difference.zones.map(({ zone }) => zone))).toEqual(new Set(['Z1']))
})

test('nobody, and nothing changed', () => {
  expect(simulate([])).toMatchObject({ households: 0, quantiles: [], bins: [], zones: [] })
  const same = simulate([wang, li, ma], rulebook)
  expect(same).toMatchObject({ unchanged: 3, budget: { deltaFen: 0 }, mostAffected: [] })
  expect(same.lines.every(({ households }) => households === 0)).toBe(true)
})

test('as many of the most affected as asked for', () => {
  expect(simulate([wang, li, ma], changed, 1).mostAffected).toHaveLength(1)
  expect(simulate([wang, li, ma], changed, 0).mostAffected).toEqual([])
})

test('any households: what the fold says is what a reader with all sheets would find', () => {
  const drawn = fc.array(fc.record({ facts: householdFacts(county), bound: fc.boolean() }))
  fc.assert(
    fc.property(drawn, (list) => {
      const households = list.map((household, index) => {
        return { ...household, id: `H${index}`, zone: `Z${index % 3}` }
      })
      const difference = simulate(households, changed)
      const sheets = households.map(({ facts }) => {
        return { before: sheetOf(facts, rulebook), after: sheetOf(facts, changed) }
      })
      const deltas = sheets.map(({ before, after }) => after.netFen - before.netFen)
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
      expect(difference.budget.beforeFen).toBe(sumFen(sheets.map(({ before }) => before.netFen)))
      expect(difference.budget.deltaFen).toBe(sum(deltas))
      expect(difference.winners.gainFen).toBe(sum(deltas.filter((delta) => delta > 0)))
      expect(difference.losers.lossFen).toBe(0 - sum(deltas.filter((delta) => delta < 0)) + 0)
      expect(difference.unchanged).toBe(deltas.filter((delta) => delta === 0).length)
      expect(sum(difference.zones.map(({ beforeFen, afterFen }) => afterFen - beforeFen))).toBe(
        sum(deltas),
      )
      expect(sum(difference.lines.map(({ beforeFen, afterFen }) => afterFen - beforeFen))).toBe(
        sum(deltas),
      )
      for (const code of LINE_CODES) {
        const line = difference.lines.find((candidate) => candidate.code === code)
        const total = (which: 'before' | 'after') =>
          sum(
            sheets.flatMap((pair) =>
              pair[which].lines.filter((one) => one.code === code).map((one) => one.amountFen),
            ),
          )
        expect([line?.beforeFen ?? 0, line?.afterFen ?? 0]).toEqual([
          total('before'),
          total('after'),
        ])
      }
    }),
    { numRuns: 100 },
  )
})
