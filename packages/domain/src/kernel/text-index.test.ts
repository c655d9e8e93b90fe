import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TextIndex } from './text-index.ts'

test('numbers texts as a map of them would', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2 })), (texts) => {
      const index = new TextIndex()
      const known = new Map<string, number>()
      for (const text of texts) {
        const expected = known.get(text) ?? known.size
        known.set(text, expected)
        expect(index.of(text)).toBe(expected)
      }
      expect(index.count).toBe(known.size)
    }),
  )
})

test('grows past its first size and still finds what came before', () => {
  const index = new TextIndex()
  for (let n = 0; n < 50_000; n++) index.of(`text ${n}`)
  for (let n = 0; n < 50_000; n += 997) expect(index.of(`text ${n}`)).toBe(n)
  expect(index.count).toBe(50_000)
})
