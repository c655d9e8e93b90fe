import { describe, expect, test } from 'vitest'
import { caseRows } from './case-rows.ts'

const EXPECTED = JSON.stringify({
  netFen: 300,
  tier: 'T1',
  payees: [{ id: 'a', amountFen: 300 }],
  lines: [
    { code: 'A01', amountFen: 100 },
    { code: 'D01', amountFen: 200 },
  ],
})

function difference(path: string, expected: string | null, actual: string | null) {
  return { path, expected, actual }
}

describe('a case line by line', () => {
  test('a case that passes shows every line and figure once', () => {
    const rows = caseRows({ expected: EXPECTED, differences: [] })
    expect(
      rows.map(({ subject }) => (subject.kind === 'line' ? subject.code : subject.path)),
    ).toEqual(['A01', 'D01', 'netFen', 'tier'])
    expect(rows.every(({ agrees }) => agrees)).toBe(true)
  })

  test('an amount that differs stands beside what was expected', () => {
    const rows = caseRows({
      expected: EXPECTED,
      differences: [
        difference('netFen', '300', '310'),
        difference('lines[1].amountFen', '200', '210'),
      ],
    })
    expect(rows[1]).toMatchObject({ expected: 200, actual: 210, agrees: false })
    expect(rows[2]).toMatchObject({ subject: { path: 'netFen' }, expected: 300, actual: 310 })
  })

  test('a line that is missing and a line that is left over', () => {
    const rows = caseRows({
      expected: EXPECTED,
      differences: [
        difference('lines[0]', '{"amountFen":100,"code":"A01"}', null),
        difference('lines[1]', null, '{"amountFen":50,"code":"D02"}'),
      ],
    })
    expect(rows[0]).toMatchObject({ subject: { code: 'A01' }, actual: undefined, agrees: false })
    expect(rows[2]).toMatchObject({ subject: { code: 'D02' }, expected: undefined, actual: 50 })
    expect(rows[1]).toMatchObject({ subject: { code: 'D01' }, agrees: true })
  })

  test('a block where figures were expected is all there is to say', () => {
    const rows = caseRows({
      expected: EXPECTED,
      differences: [difference('blocked', null, '"NEWNESS_UNKNOWN"')],
    })
    expect(rows).toEqual([
      {
        subject: { kind: 'figure', path: 'blocked' },
        expected: undefined,
        actual: 'NEWNESS_UNKNOWN',
        agrees: false,
      },
    ])
  })
})
