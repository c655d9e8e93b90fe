import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen } from '../../money/fen.ts'
import { MostAffected } from './most-affected.ts'

const household = (id: string, delta: number) => ({
  id,
  zone: 'Z',
  bound: false,
  beforeFen: fen(1000),
  afterFen: fen(1000 + delta),
})

test('the largest changes in either direction, larger first; no change is not affected', () => {
  const most = new MostAffected(3)
  for (const [id, delta] of [
    ['a', 5],
    ['b', -20],
    ['c', 0],
    ['d', 10],
    ['e', 1],
  ] as const) {
    most.add(household(id, delta))
  }
  expect(most.list().map(({ id }) => id)).toEqual(['b', 'd', 'a'])
})

test('the order in which households come makes no difference', () => {
  const drawn = fc.array(fc.tuple(fc.stringMatching(/^[a-z]{3}$/), fc.integer({ min: -3, max: 3 })))
  fc.assert(
    fc.property(drawn, fc.nat({ max: 6 }), (list, size) => {
      const households = [...new Map(list)].map(([id, delta]) => household(id, delta))
      const [forward, backward] = [new MostAffected(size), new MostAffected(size)]
      for (const one of households) forward.add(one)
      for (const one of households.toReversed()) backward.add(one)
      const sorted = households
        .filter(({ afterFen }) => afterFen !== 1000)
        .sort(
          (a, b) =>
            Math.abs(b.afterFen - 1000) - Math.abs(a.afterFen - 1000) || (a.id < b.id ? -1 : 1),
        )
      expect(forward.list()).toEqual(sorted.slice(0, size))
      expect(backward.list()).toEqual(forward.list())
    }),
  )
})
