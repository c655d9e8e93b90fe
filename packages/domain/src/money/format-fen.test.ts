import { expect, test } from 'vitest'
import { fen } from './fen.ts'
import { formatFen } from './format-fen.ts'

test.each([
  [25_845_900, '258,459.00'],
  [0, '0.00'],
  [5, '0.05'],
  [99_999, '999.99'],
  [100_000, '1,000.00'],
  [-18_467_100, '-184,671.00'],
  [-1, '-0.01'],
  [123_456_789_012_345, '1,234,567,890,123.45'],
])('%i fen read %s', (amount, text) => {
  expect(formatFen(fen(amount))).toBe(text)
})
