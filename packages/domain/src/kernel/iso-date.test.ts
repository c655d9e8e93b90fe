import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  dateOf,
  daysBetween,
  daysInMonth,
  fromEpochDay,
  isIsoDate,
  isoDate,
  toEpochDay,
  toYearMonthDay,
  weekday,
  yearOf,
} from './iso-date.ts'

const LAST = Date.UTC(2999, 11, 31) / 86_400_000
const FIRST = Date.UTC(1900, 0, 1) / 86_400_000
const anyDay = fc.integer({ min: FIRST, max: LAST })

test('agrees with the platform calendar on every kind of day', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const date = fromEpochDay(day)
      expect(date).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10))
      expect(toEpochDay(date)).toBe(day)
      expect(weekday(date) % 7).toBe(new Date(day * 86_400_000).getUTCDay())
    }),
    { numRuns: 2000 },
  )
})

test.each([
  '2017-02-29',
  '2017-13-01',
  '2017-00-10',
  '2017-4-1',
  '1899-12-31',
  '2017-04-31',
  17,
  '',
])('%j is no date', (value) => {
  expect(isIsoDate(value)).toBe(false)
})

test('leap days, parts and distances', () => {
  expect(isIsoDate('2016-02-29')).toBe(true)
  expect(daysInMonth(2100, 2)).toBe(28)
  expect(toYearMonthDay(isoDate('2017-03-20'))).toEqual([2017, 3, 20])
  expect(yearOf(isoDate('2017-03-20'))).toBe(2017)
  expect(addDays(isoDate('2017-03-20'), 30)).toBe('2017-04-19')
  expect(daysBetween(isoDate('2017-03-20'), isoDate('2017-03-19'))).toBe(-1)
  expect(() => isoDate('2017-02-30')).toThrow('iso-date')
})

test('a term that begins on the last day of a document ends after it', () => {
  const last = isoDate('2999-12-31')
  expect(addDays(last, 30)).toBe('3000-01-30')
  expect(isIsoDate('3000-01-30')).toBe(false)
  expect(toEpochDay(addDays(last, 1))).toBe(toEpochDay(last) + 1)
  expect(() => dateOf(2017, 2, 29)).toThrow('iso-date')
  expect(() => dateOf(10_000, 1, 1)).toThrow('iso-date')
})
