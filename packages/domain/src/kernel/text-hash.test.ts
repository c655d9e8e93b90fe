import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TextHash } from './text-hash.ts'

const hash = (text: string) => {
  const { high, low } = new TextHash().of(text)
  return [high, low] as const
}

test('equal texts, equal halves; the object can be used again', () => {
  const one = new TextHash()
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      one.of(b)
      const { high, low } = one.of(a)
      expect(hash(a)).toEqual([high, low])
      if (a !== b) expect(hash(b)).not.toEqual([high, low])
    }),
  )
})

test('the halves are 32-bit integers', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 0xffff })), (units) => {
      for (const half of hash(String.fromCharCode(...units))) expect(half).toBe(half | 0)
    }),
  )
})

test('200,000 texts that differ in little: no two alike, and each half as even as chance', () => {
  const high = new Set<number>()
  const low = new Set<number>()
  const both = new Set<string>()
  const one = new TextHash()
  const count = 200_000
  for (let n = 0; n < count; n++) {
    one.of(`{"zone":"II","segments":["REGISTERED RES ${1000 + n} 62760"],"tier":"T1"}`)
    high.add(one.high)
    low.add(one.low)
    both.add(`${one.high} ${one.low}`)
  }
  expect(both.size).toBe(count)
  // By chance about five pairs of 200,000 share 32 bits.
  expect(count - high.size).toBeLessThan(30)
  expect(count - low.size).toBeLessThan(30)
})
