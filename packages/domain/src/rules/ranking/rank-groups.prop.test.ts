import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explainRank } from './explain.ts'
import { add, fraction, toExact, ZERO } from './fraction.ts'
import { rankGroups } from './rank-groups.ts'
import type { Standing } from './standing.ts'

const upTo = (max: number) => fc.integer({ min: 0, max })
const counts = fc
  .integer({ min: 1, max: 300 })
  .chain((N) => upTo(N).chain((M) => upTo(M).chain((S) => upTo(S).map((H) => ({ N, M, S, H })))))
const standing = counts.chain((at) =>
  fc
    .record({
      dM: fc.integer({ min: at.M - at.N, max: at.M }),
      dS: fc.integer({ min: at.S - at.N, max: at.S }),
      dH: fc.integer({ min: at.H - at.N, max: at.H }),
    })
    .map((change) => ({ ...at, ...change })),
)
const groups = fc
  .array(standing, { minLength: 1, maxLength: 8 })
  .map((rows): Standing[] => rows.map((row, index) => ({ ...row, group: `G${index}` })))

test('adding a group never changes the order of the others', () => {
  fc.assert(
    fc.property(groups, standing, (all, one) => {
      const before = rankGroups(all).map((row) => row.group)
      const after = rankGroups([...all, { ...one, group: 'new' }]).map((row) => row.group)
      expect(after.filter((group) => group !== 'new')).toEqual(before)
    }),
  )
})

test('the same group ten times as large has the same score; input order changes nothing', () => {
  fc.assert(
    fc.property(groups, (all) => {
      const scaled = all.map((row) => ({
        group: row.group,
        ...{ N: row.N * 10, M: row.M * 10, S: row.S * 10, H: row.H * 10 },
        ...{ dM: row.dM * 10, dS: row.dS * 10, dH: row.dH * 10 },
      }))
      const rows = rankGroups(all)
      expect(rankGroups(scaled).map((row) => row.T_exact)).toEqual(rows.map((row) => row.T_exact))
      expect(rankGroups([...all].reverse())).toEqual(rows)
    }),
  )
})

const parse = (exact: string) => {
  const [num = '0', den = '1'] = exact.split('/')
  return fraction(BigInt(num), BigInt(den))
}

test('the six differences of an explanation add up to the gap, and what it asks for is enough', () => {
  fc.assert(
    fc.property(groups, (all) => {
      for (const one of all) {
        const above = explainRank(all, one.group)?.above
        if (above === undefined || above === null) continue
        const sum = above.components.reduce(
          (total, part) => add(total, parse(part.differenceExact)),
          ZERO,
        )
        expect(toExact(sum)).toBe(above.gapExact)
        const { H } = above.needed
        if (H === null) continue
        const better = all.map((row) =>
          row === one ? { ...one, H: one.H + H, dH: one.dH + H } : row,
        )
        const order = rankGroups(better).map((row) => row.group)
        expect(order.indexOf(one.group)).toBeLessThan(order.indexOf(above.group))
      }
    }),
  )
})
