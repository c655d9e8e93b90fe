import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocate } from './allocate.ts'
import { fen, sumFen } from './fen.ts'

const weights = fc
  .array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((weight) => weight > 0))

test('shares add up, stay within one fen of the exact share, and equal weights differ by one at most', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), weights, (amount, list) => {
      const shares = allocate(fen(amount), list)
      expect(sumFen(shares)).toBe(fen(amount))
      const total = BigInt(list.reduce((sum, weight) => sum + weight, 0))
      shares.forEach((share, index) => {
        const off = BigInt(share) * total - BigInt(amount) * BigInt(list[index] ?? 0)
        expect((off < 0n ? -off : off) < total).toBe(true)
      })
    }),
    { numRuns: 2000 },
  )
})

test('spare fen go to the largest remainder, then to the earlier weight', () => {
  expect(allocate(fen(10_000_000), [3, 3, 3])).toEqual([3_333_334, 3_333_333, 3_333_333])
  expect(allocate(fen(10), [1, 2, 4])).toEqual([1, 3, 6])
  expect(allocate(fen(-10), [1, 1, 1])).toEqual([-4, -3, -3])
  expect(allocate(fen(7), [0, 1])).toEqual([0, 7])
})

test('weights of nothing, below nothing or not whole stop', () => {
  expect(() => allocate(fen(1), [])).toThrow('allocate')
  expect(() => allocate(fen(1), [0])).toThrow('allocate')
  expect(() => allocate(fen(1), [1, -1])).toThrow('allocate')
  expect(() => allocate(fen(1), [0.5])).toThrow('allocate')
})
