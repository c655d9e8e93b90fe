import { expect, test } from 'vitest'
import { movementOf, sortRows } from './movement.ts'

test.each([
  [1, 3, { kind: 'up', by: 2 }],
  [4, 3, { kind: 'down', by: 1 }],
  [2, 2, { kind: 'same' }],
  [5, null, { kind: 'new' }],
  [null, 3, { kind: 'unranked' }],
] as const)('place %s after place %s', (rank, previousRank, expected) => {
  expect(movementOf({ rank, previousRank })).toEqual(expected)
})

test('groups without a place stand at the end, by code', () => {
  const row = (groupCode: string, rank: number | null) => ({ groupCode, rank }) as never
  const sorted = sortRows([row('c', null), row('b', 2), row('a', null), row('d', 1)])
  expect(sorted.map((one) => one.groupCode).join('')).toBe('dbac')
})
