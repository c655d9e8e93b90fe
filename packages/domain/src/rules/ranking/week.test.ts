import { expect, test } from 'vitest'
import { addDays, isoDate } from '../../kernel/iso-date.ts'
import { isWeek, previousWeek, weekBounds, weekOf } from './week.ts'

test.each([
  ['2017-05-15', '2017-W20'],
  ['2017-05-21', '2017-W20'],
  ['2017-01-01', '2016-W52'],
  ['2016-01-03', '2015-W53'],
  ['2018-12-31', '2019-W01'],
  ['2020-12-31', '2020-W53'],
])('%s lies in %s', (date, period) => {
  expect(weekOf(isoDate(date))).toBe(period)
})

test('week 20 of 2017 runs from Monday 15 to Sunday 21 May', () => {
  expect(weekBounds('2017-W20')).toEqual({ from: '2017-05-15', to: '2017-05-21' })
  expect(previousWeek('2017-W01')).toBe('2016-W52')
})

test('every day of thirty years lies between the bounds of its week', () => {
  for (let day = 0; day < 10_957; day += 1) {
    const date = addDays(isoDate('2010-01-01'), day)
    const { from, to } = weekBounds(weekOf(date))
    expect(from <= date && date <= to).toBe(true)
  }
})

test('weeks that do not exist', () => {
  for (const text of ['2016-W53', '2017-W00', '2017-W54', '2017-20', 'W20'])
    expect(isWeek(text)).toBe(false)
  expect(() => weekBounds('2016-W53')).toThrow()
})
