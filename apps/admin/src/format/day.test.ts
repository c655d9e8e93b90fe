import { expect, test } from 'vitest'
import { dayInShanghai, daysBetween } from './day.ts'

test('the legal day turns in Shanghai, wherever the machine stands', () => {
  expect(dayInShanghai(Date.parse('2017-03-27T15:59:59.999Z'))).toBe('2017-03-27')
  expect(dayInShanghai(Date.parse('2017-03-27T16:00:00.000Z'))).toBe('2017-03-28')
})

test('days are counted across months', () => {
  expect(daysBetween('2017-03-20', '2017-04-19')).toBe(30)
  expect(daysBetween('2017-04-19', '2017-03-20')).toBe(-30)
  expect(daysBetween('2017-03-20', 'never')).toBe(0)
})
