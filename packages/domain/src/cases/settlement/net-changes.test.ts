import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NetChanges } from './net-changes.ts'

function distribution(deltas: readonly number[]) {
  const changes = new NetChanges()
  for (const delta of deltas) changes.add(delta)
  const sorted = changes.sorted()
  return { quantiles: sorted.quantiles(), bins: sorted.bins() }
}

test('nobody: no quantile and no bar', () => {
  expect(distribution([])).toEqual({ quantiles: [], bins: [] })
})

test('quantiles are changes that somebody has: a hundred households from 1 to 100 yuan', () => {
  const deltas = Array.from({ length: 100 }, (_, index) => (100 - index) * 100)
  const { quantiles } = distribution(deltas)
  expect(quantiles.map(({ bp, deltaFen }) => [bp, deltaFen])).toEqual([
    [0, 100],
    [100, 100],
    [500, 500],
    [1000, 1000],
    [2500, 2500],
    [5000, 5000],
    [7500, 7500],
    [9000, 9000],
    [9500, 9500],
    [9900, 9900],
    [10_000, 10_000],
  ])
})

test('everybody unchanged: one bar of a yuan', () => {
  expect(distribution([0, 0, 0]).bins).toEqual([
    { fromFen: null, toFen: 0, households: 0 },
    { fromFen: 0, toFen: 100, households: 3 },
    { fromFen: 100, toFen: null, households: 0 },
  ])
})

test('bars have one round width, and outliers are in the open ends', () => {
  const many = Array.from({ length: 996 }, (_, index) => (index - 498) * 1000)
  const { bins } = distribution([...many, -900_000_000, -900_000_000, 900_000_000, 900_000_000])
  const inner = bins.slice(1, -1)
  expect(inner.length).toBeGreaterThanOrEqual(8)
  expect(inner.length).toBeLessThanOrEqual(17)
  expect(new Set(inner.map(({ fromFen, toFen }) => (toFen ?? 0) - (fromFen ?? 0)))).toEqual(
    new Set([100_000]),
  )
  expect(bins.at(0)?.households).toBe(2)
  expect(bins.at(-1)?.households).toBe(2)
})

test('any changes: each quantile is the least that its share does not exceed; the bars hold everybody once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -10_000_000, max: 10_000_000 }), { minLength: 1 }),
      (deltas) => {
        const { quantiles, bins } = distribution(deltas)
        for (const { bp, deltaFen } of quantiles) {
          const upTo = deltas.filter((delta) => delta <= deltaFen).length
          const less = deltas.filter((delta) => delta < deltaFen).length
          expect(upTo * 10_000).toBeGreaterThanOrEqual(deltas.length * bp)
          if (bp > 0) expect(less * 10_000).toBeLessThan(deltas.length * bp)
          expect(deltas).toContain(deltaFen)
        }
        for (const { fromFen, toFen, households } of bins) {
          const inside = deltas.filter(
            (delta) => delta >= (fromFen ?? -Infinity) && delta < (toFen ?? Infinity),
          )
          expect(households).toBe(inside.length)
          expect(
            (fromFen ?? -1) < 0 && (toFen ?? 1) > 0 && fromFen !== null && toFen !== null,
          ).toBe(false)
        }
        expect(bins.reduce((sum, { households }) => sum + households, 0)).toBe(deltas.length)
      },
    ),
  )
})

test('grows past its first size', () => {
  const { quantiles } = distribution(Array.from({ length: 5000 }, (_, index) => 5000 - index))
  expect(quantiles.at(0)?.deltaFen).toBe(1)
  expect(quantiles.at(-1)?.deltaFen).toBe(5000)
})
