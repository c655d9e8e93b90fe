import { expect, test } from 'vitest'
import { fen } from '../money/fen.ts'
import { rounding } from './rounding.ts'

test('the difference is a line of its own, and no line when there is none', () => {
  expect(rounding(fen(25_845_850), fen(25_845_900))?.amountFen).toBe(50)
  expect(rounding(fen(-18_467_050), fen(-18_467_100))?.amountFen).toBe(-50)
  expect(rounding(fen(100), fen(100))).toBeNull()
})
