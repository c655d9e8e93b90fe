import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isoDate } from '../kernel/iso-date.ts'
import { addMonths } from './add-months.ts'
import { monthsBack } from './months-back.ts'

test.each([
  ['2017-03-20', 36, '2014-03-20'],
  ['2017-02-28', 12, '2016-02-29'],
  ['2017-02-28', 1, '2017-01-31'],
  ['2016-02-29', 12, '2015-02-28'],
  ['2017-03-20', 0, '2017-03-20'],
  ['1900-02-28', 1, '1900-01-31'],
  ['1900-02-28', 2, null],
])('until %s, %i months: %s', (until, months, last) => {
  expect(monthsBack(isoDate(until), months)).toBe(last)
})

test('the day is inside, the next day is not', () => {
  fc.assert(
    fc.property(fc.nat(40_000), fc.nat(600), (day, months) => {
      const until = addDays(isoDate('1960-01-01'), day)
      const last = monthsBack(until, months)
      if (last === null) return
      expect(addMonths(last, months) <= until).toBe(true)
      expect(addMonths(addDays(last, 1), months) > until).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
