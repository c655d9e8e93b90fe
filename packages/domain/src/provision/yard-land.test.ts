import { expect, test } from 'vitest'
import { rate } from '../facts/nodes.ts'
import { yardLand } from './yard-land.ts'

const yard = rate(16_000, 'm2', 'zones.III.yard')

test('(333.50 − 135.00) m² at 160.00 is 31,760.00', () => {
  expect(yardLand({ landCertArea: 33_350, footprint: 13_500 }, yard)?.amountFen).toBe(3_176_000)
})

test('a footprint as large as the land leaves no yard', () => {
  expect(yardLand({ landCertArea: 13_500, footprint: 13_500 }, yard)).toBeNull()
  expect(yardLand({ landCertArea: 0, footprint: 13_500 }, yard)).toBeNull()
})
