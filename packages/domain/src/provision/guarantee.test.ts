import { expect, test } from 'vitest'
import { measured, rate } from '../facts/nodes.ts'
import { fen } from '../money/fen.ts'
import { guarantee } from './guarantee.ts'

const area = measured('guarantee-area', 4500)
const price = rate(200_000, 'm2', 'zones.II.guarantee')

test.each([
  [6_475_700, 2_524_300],
  [8_998_000, 2000],
  [9_000_000, undefined],
  [9_000_001, undefined],
])('a house value of %i fen is topped up by %s', (value, topUp) => {
  expect(guarantee(fen(value), area, price)?.amountFen).toBe(topUp)
})
