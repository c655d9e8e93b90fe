import { expect, test } from 'vitest'
import {
  addFen,
  fen,
  isFen,
  maxFen,
  minFen,
  negateFen,
  subtractFen,
  sumFen,
  timesFen,
} from './fen.ts'

test('only safe integers are money', () => {
  expect(() => fen(0.5)).toThrow('fen')
  expect(() => fen(2 ** 53)).toThrow('fen')
  expect(isFen(Number.NaN)).toBe(false)
  expect(Object.is(fen(-0), 0)).toBe(true)
})

test('sums and differences are exact, and overflow stops', () => {
  expect(addFen(fen(1), fen(2))).toBe(3)
  expect(subtractFen(fen(1), fen(2))).toBe(-1)
  expect(negateFen(fen(0))).toBe(0)
  expect(timesFen(fen(-3), 4)).toBe(-12)
  expect(Object.is(timesFen(fen(-3), 0), 0)).toBe(true)
  expect(() => timesFen(fen(1), 0.5)).toThrow('fen')
  expect(sumFen([fen(1), fen(2), fen(-4)])).toBe(-1)
  expect(maxFen(fen(1), fen(2))).toBe(2)
  expect(minFen(fen(1), fen(2))).toBe(1)
  expect(() => addFen(fen(Number.MAX_SAFE_INTEGER), fen(1))).toThrow('fen')
})
