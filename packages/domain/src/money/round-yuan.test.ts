import { expect, test } from 'vitest'
import { fen } from './fen.ts'
import { roundToYuan } from './round-yuan.ts'

test.each([
  [25_845_850, 25_845_900],
  [25_845_849, 25_845_800],
  [-18_467_050, -18_467_100],
  [-18_467_049, -18_467_000],
  [0, 0],
  [-49, 0],
])('%i fen become %i', (raw, net) => {
  expect(Object.is(roundToYuan(fen(raw)), net)).toBe(true)
})
