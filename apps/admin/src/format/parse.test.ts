import { expect, test } from 'vitest'
import { editHundredths, parseHundredths, parseWhole } from './parse.ts'

test('typed amounts become hundredths exactly', () => {
  expect(parseHundredths('1,200.50')).toBe(120_050)
  expect(parseHundredths('0.1')).toBe(10)
  expect(parseHundredths('12.345')).toBeNull()
  expect(parseHundredths('-3')).toBeNull()
  expect(parseHundredths('')).toBeNull()
})

test('what is edited reads back as what was stored', () => {
  for (const value of [0, 1, 10_050, 1_234_567]) {
    expect(parseHundredths(editHundredths(value))).toBe(value)
  }
})

test('whole numbers only', () => {
  expect(parseWhole(' 1998 ')).toBe(1998)
  expect(parseWhole('19.5')).toBeNull()
})
