import { expect, test } from 'vitest'
import { goldenRulebook } from '../../testing/golden.ts'
import { assert } from '../kernel/assert.ts'
import { fen } from '../money/fen.ts'
import { signingRewardOther, signingRewardResidential, signingTier } from './signing-reward.ts'

const rulebook = goldenRulebook()
const [first] = rulebook.signingTiers
assert(first !== undefined, 'test: no signing tier')

test.each([
  [0, 'T1'],
  [10, 'T1'],
  [11, 'T2'],
  [20, 'T2'],
  [21, 'T3'],
  [30, 'T3'],
  [31, undefined],
])('day %i is in tier %s', (day, tier) => {
  expect(signingTier(day, rulebook)?.id).toBe(tier)
})

test('by area with a minimum for housing, by value for a shop', () => {
  expect(signingRewardResidential(10_000, first)?.amountFen).toBe(2_000_000)
  expect(signingRewardResidential(3850, first)?.amountFen).toBe(1_000_000)
  expect(signingRewardOther(fen(18_501_152), first)?.amountFen).toBe(925_058)
})
