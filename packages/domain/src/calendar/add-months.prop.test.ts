import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysBetween, fromEpochDay, isoDate, toYearMonthDay } from '../kernel/iso-date.ts'
import { addMonths } from './add-months.ts'
import { monthsBegun, monthsCompleted } from './months-between.ts'

const anyDate = fc.integer({ min: 0, max: 40_000 }).map(fromEpochDay)
const anyMonths = fc.integer({ min: 0, max: 600 })

test.each([
  ['2017-08-31', 18, '2019-02-28'],
  ['2017-08-31', 19, '2019-03-31'],
  ['2017-05-31', 24, '2019-05-31'],
  ['2016-02-29', 12, '2017-02-28'],
  ['2017-03-20', -12, '2016-03-20'],
  ['2017-01-31', -2, '2016-11-30'],
  ['2017-12-31', 0, '2017-12-31'],
  ['2999-12-31', 600, '3049-12-31'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addMonths(isoDate(from), months)).toBe(to)
})

test('the day of the month is kept, or is the last one', () => {
  fc.assert(
    fc.property(anyDate, anyMonths, (date, months) => {
      const later = addMonths(date, months)
      const [, , day] = toYearMonthDay(date)
      const [, , reached] = toYearMonthDay(later)
      const [, , next] = toYearMonthDay(fromEpochDay(daysBetween(isoDate('1970-01-01'), later) + 1))
      expect(reached === day || (reached < day && next === 1)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('months begun are the least that reach the end, months completed the most that do not pass it', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 0, max: 9000 }), (from, days) => {
      const to = fromEpochDay(daysBetween(isoDate('1970-01-01'), from) + days)
      const begun = monthsBegun(from, to)
      expect(addMonths(from, begun) >= to).toBe(true)
      if (begun > 0) expect(addMonths(from, begun - 1) < to).toBe(true)
      const completed = monthsCompleted(from, to)
      expect(addMonths(from, completed) <= to).toBe(true)
      expect(addMonths(from, completed + 1) > to).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('an end before the start stops', () => {
  expect(() => monthsBegun(isoDate('2017-04-02'), isoDate('2017-04-01'))).toThrow('months-between')
})
