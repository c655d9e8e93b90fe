import { expect, test } from 'vitest'
import { EqualityGroups } from './equality-groups.ts'

const signed = (id: string, beforeFen: number, afterFen: number) =>
  ({ id, bound: true, beforeFen, afterFen }) as const
const open = (id: string, beforeFen: number, afterFen: number) =>
  ({ id, bound: false, beforeFen, afterFen }) as const

test('equal facts, one bound and one not, with different money: the ruler breaks', () => {
  const groups = new EqualityGroups()
  groups.add('facts', signed('a', 100, 150))
  groups.add('facts', signed('b', 100, 150))
  groups.add('facts', open('c', 100, 150))
  groups.add('other facts', open('d', 100, 150))
  expect(groups.finish()).toEqual({
    groups: 1,
    households: 3,
    boundBetterUnderNew: 2,
    boundBetterUnderNewFen: 100,
    examples: [['a', 'c']],
  })
})

test('no break among households that are all bound or all open', () => {
  const groups = new EqualityGroups()
  groups.add('bound', signed('a', 100, 50))
  groups.add('bound', signed('b', 100, 50))
  groups.add('open', open('c', 100, 50))
  groups.add('open', open('d', 100, 50))
  expect(groups.finish()).toEqual({
    groups: 0,
    households: 0,
    boundBetterUnderNew: 0,
    boundBetterUnderNewFen: 0,
    examples: [],
  })
})

test('a few examples of a few ids, and every break counted', () => {
  const groups = new EqualityGroups()
  for (let group = 0; group < 3000; group++) {
    groups.add(`facts ${group}`, signed(`s${group}`, 10, 20))
  }
  for (let n = 0; n < 10; n++) {
    for (let group = 0; group < 3000; group++) {
      groups.add(`facts ${group}`, open(`o${group}-${n}`, 10, 20))
    }
  }
  const { examples, ...counts } = groups.finish()
  expect(counts).toMatchObject({ groups: 3000, households: 33_000, boundBetterUnderNew: 3000 })
  expect(examples).toHaveLength(10)
  expect(examples[0]).toEqual(['s0', 'o0-0', 'o0-1', 'o0-2', 'o0-3', 'o0-4'])
})
