import { expect, test } from 'vitest'
import { registered } from '../../testing/builders.ts'
import { goldenRulebook } from '../../testing/golden.ts'
import { assert } from '../kernel/assert.ts'
import { replacementCost } from './newness.ts'

const rulebook = goldenRulebook()

function costOf(changes: Parameters<typeof registered>[0]) {
  const segment = registered(changes)
  const structure = rulebook.structures.get(segment.structure)
  assert(structure !== undefined, 'test: unknown structure')
  const cost = replacementCost(segment, structure, rulebook)
  return typeof cost === 'string' ? cost : { fen: cost.fen, newness: cost.of[1] }
}

test('brick-concrete of 1998, announced in 2017: 62.76 % of 1,000.00 is 627.60 a square metre', () => {
  expect(costOf({})).toEqual({
    fen: 62_760,
    newness: {
      kind: 'newness',
      bp: 6276,
      by: 'YEAR',
      floored: false,
      years: 19,
      life: 50,
      residualBp: 200,
    },
  })
})

test('an old house stands on the floor of 60 %', () => {
  expect(costOf({ structure: 'TM1', buildYear: 1965 })).toMatchObject({
    fen: 31_200,
    newness: { bp: 6000, floored: true },
  })
})

test('the appraiser’s figure counts when the year is unknown, floored as well', () => {
  const seen = { structure: 'ZH1', buildYear: null }
  expect(costOf({ ...seen, observedNewnessBp: 7123 })).toMatchObject({ fen: 81_915 })
  expect(costOf({ ...seen, observedNewnessBp: 100 })).toMatchObject({ newness: { bp: 6000 } })
  expect(costOf(seen)).toBe('NEWNESS_UNKNOWN')
})

test('a building younger than the announcement, or than the freeze, is not priced', () => {
  expect(costOf({ buildYear: 2018 })).toBe('BUILT_AFTER_ANNOUNCEMENT')
  expect(costOf({ buildYear: 2017 })).toBe('BUILT_AFTER_FREEZE')
  expect(costOf({ buildYear: 2016 })).toMatchObject({ newness: { years: 1 } })
})

test('buildings of one structure and year share one node, which nobody can change', () => {
  const structure = rulebook.structures.get('ZH2')
  assert(structure !== undefined, 'test: unknown structure')
  const first = replacementCost(registered(), structure, rulebook)
  assert(typeof first !== 'string', 'test: blocked')
  expect(replacementCost(registered({ id: 'b9' }), structure, rulebook)).toBe(first)
  expect([first, first.of, ...first.of].every(Object.isFrozen)).toBe(true)
})
