import { expect, test } from 'vitest'
import { fen } from './fen.ts'
import { roundTo } from './round-to.ts'

test.each([
  [25_845_850, 100, 25_845_900],
  [25_845_849, 100, 25_845_800],
  [-18_467_050, 100, -18_467_100],
  [-18_467_049, 100, -18_467_000],
  [0, 100, 0],
  [-49, 100, 0],
  [25_845_855, 1, 25_845_855],
  [25_845_855, 10, 25_845_860],
  [-25_845_854, 10, -25_845_850],
  [25_845_500, 1000, 25_846_000],
  [25_845_499, 1000, 25_845_000],
] as const)('%i fen to a multiple of %i become %i', (raw, unit, net) => {
  expect(Object.is(roundTo(fen(raw), unit), net)).toBe(true)
})
