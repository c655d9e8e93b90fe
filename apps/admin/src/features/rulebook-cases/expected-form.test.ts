import { describe, expect, test } from 'vitest'
import { newExpected, readExpected } from './expected-form.ts'

const EXPECTED = {
  day: 8,
  netFen: 25_845_900,
  lines: [
    { code: 'A01', amountFen: 18_776_000, label: 'house value' },
    { code: 'S01', amountFen: -5_000 },
  ],
}

describe('what a case must come to', () => {
  test('reads back what was opened, figures that the form does not show included', () => {
    expect(readExpected(newExpected(EXPECTED))).toEqual({
      expected: {
        day: 8,
        netFen: 25_845_900,
        lines: [
          { code: 'A01', amountFen: 18_776_000 },
          { code: 'S01', amountFen: -5_000 },
        ],
      },
      problems: [],
    })
  })

  test('the net alone is enough; nothing is not', () => {
    expect(readExpected({ ...newExpected({}), net: '1,000' }).expected).toEqual({ netFen: 100_000 })
    expect(readExpected(newExpected({})).problems).toEqual([
      { field: 'expected-net', code: 'nothing' },
    ])
  })

  test('an amount that is no number names its line', () => {
    const form = newExpected(EXPECTED)
    const [, second] = form.lines
    if (second === undefined) throw new Error('no second line')
    second.amount = '五十'
    expect(readExpected(form).problems).toEqual([{ field: 'expected-line-1', code: 'amount' }])
  })

  test('a block is a code and nothing else', () => {
    const form = newExpected({ blocked: 'NEWNESS_UNKNOWN' })
    expect(readExpected(form)).toEqual({ expected: { blocked: 'NEWNESS_UNKNOWN' }, problems: [] })
    expect(readExpected({ ...form, block: '' }).problems[0]?.code).toBe('block')
  })
})
