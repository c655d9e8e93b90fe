import { expect, test } from 'vitest'
import { SETTLEMENT_PROPERTIES } from '../../../testing/properties/all.ts'

const RUNS = 1000

test.each(SETTLEMENT_PROPERTIES)('$name', { timeout: 60_000 }, ({ prove }) => prove(RUNS))

test('each of the ten properties of a sheet stands in the list', () => {
  const numbers = SETTLEMENT_PROPERTIES.map(({ name }) => Number.parseInt(name, 10)).filter(
    Number.isInteger,
  )
  expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
})
