import { expect, test } from 'vitest'
import { editHundredths, parseHundredths, parseSigned, parseWhole } from './parse.ts'

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

test('a sign may stand before an amount', () => {
  expect(parseSigned('-1,200.5')).toBe(-120_050)
  expect(parseSigned('−0.01')).toBe(-1)
  expect(parseSigned('88')).toBe(8_800)
  expect(Object.is(parseSigned('-0'), 0)).toBe(true)
  expect(parseSigned('--1')).toBeNull()
})
