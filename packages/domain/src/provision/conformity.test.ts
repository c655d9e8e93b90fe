import { expect, test } from 'vitest'
import { goldenRulebook } from '../../testing/golden.ts'
import { conformity } from './conformity.ts'

test('138.55 m² on certificates at 30.00 is 4,156.50', () => {
  const { conformity: rate } = goldenRulebook()
  expect(conformity(13_855, rate)?.amountFen).toBe(415_650)
  expect(conformity(0, rate)).toBeNull()
})
