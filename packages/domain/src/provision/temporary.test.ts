import { expect, test } from 'vitest'
import { recognised } from '../../testing/builders.ts'
import { product, segmentSubject } from '../facts/nodes.ts'
import { fen } from '../money/fen.ts'
import { temporary } from './temporary.ts'

const shed = {
  subject: segmentSubject({
    ...recognised(),
    status: 'TEMP_VALID',
    remainingMonths: 14,
    approvedMonths: 24,
  }),
  area: 2600,
  replacement: product(fen(16_200), []),
}

test('26.00 m² at 162.00 × 14/24 is 2,457.00', () => {
  expect(temporary(shed, { remainingMonths: 14, approvedMonths: 24 })?.amountFen).toBe(245_700)
})

test('a term that has run out pays nothing', () => {
  expect(temporary(shed, { remainingMonths: 0, approvedMonths: 24 })).toBeNull()
})
