import { instant } from '@yichi/api/observe/clock'
import { expect, test } from 'vitest'
import { finishedWeeks } from './schedule.ts'

test('the week that ended on Sunday is the newest, and older ones come first', () => {
  const mondayEight = instant('2017-05-22T00:00:00.000Z')
  expect(finishedWeeks(mondayEight, 4)).toEqual(['2017-W17', '2017-W18', '2017-W19', '2017-W20'])
})

test('a week is over at Sunday 24:00 in Shanghai, not in London', () => {
  expect(finishedWeeks(instant('2017-05-21T15:59:59.999Z'), 1)).toEqual(['2017-W19'])
  expect(finishedWeeks(instant('2017-05-21T16:00:00.000Z'), 1)).toEqual(['2017-W20'])
})

test('a year ends in the middle of a week', () => {
  expect(finishedWeeks(instant('2018-01-01T02:00:00.000Z'), 2)).toEqual(['2017-W51', '2017-W52'])
  expect(finishedWeeks(instant('2021-01-04T02:00:00.000Z'), 1)).toEqual(['2020-W53'])
})
