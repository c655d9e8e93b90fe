import fc from 'fast-check'
import { expect, test } from 'vitest'
import { goldenRulebookDocument } from '../../testing/golden.ts'
import { randomRulebook } from '../../testing/random-rulebook.ts'
import { fieldAt } from './field-at.ts'
import { parametersOf } from './parameters.ts'

test('the path of a parameter leads to its field', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constant(goldenRulebookDocument()), randomRulebook()), (rulebook) => {
      for (const { path, field } of parametersOf(rulebook)) expect(fieldAt(path), path).toBe(field)
    }),
    { numRuns: 100 },
  )
})

test.each([
  '',
  'zones',
  'zones.II',
  'zones.II.shop',
  'zones[0].res',
  'signing.tiers',
  'signing.tiers.0.maxDay',
  'signing.tiers[0]',
  'resToBiz.area',
  'attachments[0].qty',
  'input.segments[0].measured',
])('“%s” leads to none', (path) => {
  expect(fieldAt(path)).toBeNull()
})
