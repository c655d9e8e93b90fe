import { expect, test } from 'vitest'
import { goldenRulebook } from '../../testing/golden.ts'
import { hardship } from './hardship.ts'

const { hardship: rates } = goldenRulebook()

test('the best of the household, the best of each person, up to the cap', () => {
  const both = { household: ['DIBAO', 'TEKUN'], persons: [] }
  expect(hardship(both, rates)?.amountFen).toBe(800_000)
  const two = { household: [], persons: [['DISABLED_1_2', 'SERIOUS_ILLNESS'], ['DISABLED_3_4']] }
  expect(hardship(two, rates)?.amountFen).toBe(800_000)
  const all = { household: ['DIBAO'], persons: [['DISABLED_1_2'], ['YOUFU'], ['DISABLED_3_4']] }
  expect(hardship(all, rates)?.amountFen).toBe(2_000_000)
  expect(hardship({ household: [], persons: [[]] }, rates)).toBeNull()
})
