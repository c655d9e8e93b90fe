import { describe, expect, test } from 'vitest'
import { changeAmount } from './change-amount.ts'

describe('by how much a parameter changed', () => {
  test.each([
    [100_000, 108_000, 8_000, 80],
    [100_000, 92_000, -8_000, -80],
    [3, 4, 1, 333],
    [3, 5, 2, 667],
    [2_000, 2_001, 1, 1],
    [2_001, 2_000, -1, 0],
    [0, 500, 500, null],
    [-200, -100, 100, 500],
  ])('%i to %i: %i, %s per mille', (before, after, by, perMille) => {
    const change = changeAmount(before, after)
    expect(change.by).toBe(by)
    expect(change.perMille === null ? null : change.perMille + 0).toBe(perMille)
  })

  test('dates differ by days', () => {
    expect(changeAmount('2017-03-20', '2017-04-19')).toMatchObject({ kind: 'days', by: 30 })
  })

  test('what is new or gone has no amount', () => {
    expect(changeAmount(undefined, 5).kind).toBe('added')
    expect(changeAmount(5, undefined).kind).toBe('removed')
    expect(changeAmount(null, 5).kind).toBe('other')
    expect(changeAmount('砖混', '砖木').kind).toBe('other')
  })
})
