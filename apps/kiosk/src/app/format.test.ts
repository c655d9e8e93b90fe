import { afterEach, expect, test } from 'vitest'
import { addDomainWords } from './domain-words.ts'
import { areaText, dateText, instantText, moneyText } from './format.ts'
import { showWords, word } from './words.ts'

afterEach(async () => {
  await showWords('zh-CN')
})

test('amounts, areas, days and instants as the hall reads them', () => {
  expect(moneyText(25_845_900)).toBe('258,459.00 元')
  expect(moneyText(-5)).toBe('−0.05 元')
  expect(areaText(8_632)).toBe('86.32 m²')
  expect(dateText('2017-03-28')).toBe('2017-03-28 周二')
  expect(dateText('soon')).toBe('soon')
  expect(instantText('2026-11-22T16:30:00.000Z')).toBe('2026-11-23 00:30')
  expect(instantText('never')).toBe('never')
})

test('words change with the language, and a code without a word is shown as it is', async () => {
  addDomainWords()
  expect(word('mode', 'MONETARY')).toBe('货币补偿')
  expect(word('mode', 'BARTER')).toBe('BARTER')
  await showWords('en')
  expect(dateText('2017-03-28')).toContain('Tue')
  expect(word('mode', 'MONETARY')).not.toBe('货币补偿')
})
