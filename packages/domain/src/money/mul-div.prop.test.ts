import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen } from './fen.ts'
import { mulDivHalfUp } from './mul-div.ts'
import { roundDivHalfUp } from './round-div.ts'

function reference(amount: number, times: number, per: number): number | null {
  const product = BigInt(amount) * BigInt(times)
  const magnitude = product < 0n ? -product : product
  const whole = magnitude / BigInt(per)
  const rounded = (magnitude % BigInt(per)) * 2n >= BigInt(per) ? whole + 1n : whole
  if (rounded > BigInt(Number.MAX_SAFE_INTEGER)) return null
  return Number(product < 0n ? -rounded : rounded)
}

const safe = fc.maxSafeInteger()
const small = fc.integer({ min: -1_000_000, max: 1_000_000 })
const divisor = fc.oneof(fc.constantFrom(1, 2, 100, 10_000, 1_000_000), fc.integer({ min: 1 }))

test('equals the same rounding in BigInt over the whole range, or both are out of range', () => {
  fc.assert(
    fc.property(fc.oneof(small, safe), fc.oneof(small, safe), divisor, (amount, times, per) => {
      const expected = reference(amount, times, per)
      if (expected === null) expect(() => mulDivHalfUp(fen(amount), times, per)).toThrow('fen')
      else expect(mulDivHalfUp(fen(amount), times, per)).toBe(expected + 0)
    }),
    { numRuns: 20_000 },
  )
})

test('the same rounding on both sides of the bound where BigInt takes over', () => {
  const near = fc.integer({ min: -1000, max: 1000 }).map((off) => 2 ** 51 + off)
  fc.assert(
    fc.property(near, fc.integer({ min: 1, max: 3000 }), (product, per) => {
      expect(mulDivHalfUp(fen(product), 1, per)).toBe(reference(product, 1, per))
      expect(mulDivHalfUp(fen(1), -product, per)).toBe(reference(1, -product, per))
    }),
    { numRuns: 2000 },
  )
})

test('half a fen goes away from zero, on both sides', () => {
  expect(mulDivHalfUp(fen(101_350), 3_333, 100)).toBe(3_377_996)
  expect(mulDivHalfUp(fen(1), 1, 2)).toBe(1)
  expect(mulDivHalfUp(fen(-1), 1, 2)).toBe(-1)
  expect(() => mulDivHalfUp(fen(1), 1, 0)).toThrow('mul-div')
  expect(() => mulDivHalfUp(fen(1), 0.5, 1)).toThrow('mul-div')
})

test('a plain division rounds the same way', () => {
  fc.assert(
    fc.property(safe, fc.integer({ min: 1, max: 1_000_000 }), (numerator, per) => {
      expect(roundDivHalfUp(numerator, per)).toBe((reference(numerator, 1, per) ?? 0) + 0)
    }),
    { numRuns: 2000 },
  )
  expect(() => roundDivHalfUp(0.5, 1)).toThrow('round-div')
})
