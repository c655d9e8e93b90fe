import { expect, test } from 'vitest'
import { cellText, columnsOf } from './posting-cells.ts'

const WORDS = {
  money: (value: number) => `${value} fen`,
  hundredths: (value: number) => `${value} cm2`,
  count: String,
  day: (day: string) => `on ${day}`,
  basisPoints: (bp: number) => `${bp} bp`,
  word: (family: string, code: string | number) => `${family}:${code}`,
}

test.each([
  [{ key: 'totalFen', unit: 'fen', sum: true }, 100, '100 fen'],
  [{ key: 'legalArea', unit: 'area', sum: true }, 100, '100 cm2'],
  [{ key: 'signedRate', unit: 'ratio', sum: false }, 8_490, '8490 bp'],
  [{ key: 'signedOn', unit: 'date', sum: false }, '2017-03-28', 'on 2017-03-28'],
  [{ key: 'mode', unit: 'text', sum: false }, 'MONETARY', 'mode:MONETARY'],
  [{ key: 'structure', unit: 'text', sum: false }, 'KJ+JY', 'structure:KJ、structure:JY'],
  [{ key: 'maskedName', unit: 'text', sum: false }, '张*三', '张*三'],
  [{ key: 'paidOn', unit: 'date', sum: false }, null, '—'],
] as const)('%o of %s reads %s', (column, value, text) => {
  expect(cellText(column, value, WORDS)).toBe(text)
})

test('every board begins with its own columns, never with a name in full', () => {
  expect(columnsOf(5)[0]?.key).toBe('zone')
  expect(columnsOf(1).map((column) => column.key)).toContain('maskedName')
})
