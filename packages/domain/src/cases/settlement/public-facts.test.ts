import fc from 'fast-check'
import { expect, test } from 'vitest'
import { householdFacts } from '../../../testing/arbitraries.ts'
import {
  liHousehold,
  registered,
  sheetOf,
  swapUnit,
  wangHousehold,
} from '../../../testing/builders.ts'
import { goldenRulebook } from '../../../testing/golden.ts'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import { publicFacts } from './public-facts.ts'

const rulebook = goldenRulebook()
const hardship = { household: ['DIBAO'], persons: [['SERIOUS_ILLNESS']] }

test('hardship, co-owners and creditors are left out, everything else stays', () => {
  const coOwners = [{ id: 'P1', num: 1, den: 1, disputed: true }]
  const charges = [{ id: 'M1', kind: 'MORTGAGE', amountFen: 100 }] as const
  expect(publicFacts(wangHousehold({ hardship, coOwners, charges }))).toEqual(wangHousehold())
})

test('what is not known to be public stays inside', () => {
  const facts = { ...wangHousehold(), illness: 'SERIOUS_ILLNESS' }
  expect(publicFacts(facts)).toEqual(wangHousehold())
})

test('two households that differ in private facts alone have one public sheet', () => {
  fc.assert(
    fc.property(householdFacts(rulebook.source), (facts) => {
      const without = { ...facts, hardship: { household: [], persons: [] } }
      const shown = canonicalJson(sheetOf(publicFacts(facts), rulebook))
      expect(shown).toBe(canonicalJson(sheetOf(without, rulebook)))
      expect(shown).not.toContain('D05')
    }),
    { numRuns: 300 },
  )
})

test('the free portion of a low-income household is not to be seen either', () => {
  const small = registered({ certified: 3000, measured: 3000 })
  const units = [swapUnit({ area: 4500 })]
  const facts = liHousehold({ segments: [small], units, onlyHome: true, hardship })
  expect(sheetOf(facts, rulebook).swapPriceFen).toBe(6_600_000)
  expect(sheetOf(publicFacts(facts), rulebook).swapPriceFen).toBe(8_250_000)
})
