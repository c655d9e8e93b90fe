import { expect, test } from 'vitest'
import { recognised } from '../../testing/builders.ts'
import { product } from '../facts/nodes.ts'
import { fen } from '../money/fen.ts'
import { temporary } from './temporary.ts'

const shed = {
  ...recognised(),
  status: 'TEMP_VALID' as const,
  area: 2600,
  remainingMonths: 14,
  approvedMonths: 24,
}
const replacement = product(fen(16_200), [])

test('26.00 m² at 162.00 × 14/24 is 2,457.00', () => {
  expect(temporary(shed, replacement)?.amountFen).toBe(245_700)
})

test('a term that has run out pays nothing', () => {
  expect(temporary({ ...shed, remainingMonths: 0 }, replacement)).toBeNull()
})
