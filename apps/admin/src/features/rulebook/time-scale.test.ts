import { expect, test } from 'vitest'
import { timeScale } from './time-scale.ts'

test('versions lie on one scale, a tick a year', () => {
  const scale = timeScale(['2017-03-20', '2014-03-01', '2015-06-30'])
  expect(scale.years.map(({ year }) => year)).toEqual([2014, 2015, 2016, 2017])
  expect(scale.years.every(({ isNamed }) => isNamed)).toBe(true)
  expect(scale.at('2014-01-01')).toBe(0)
  expect(scale.at('2013-01-01')).toBe(0)
  const { left, width } = scale.span('2017-03-20', null)
  expect(left + width).toBe(1)
  expect(left).toBeGreaterThan(0.8)
  expect(scale.span('2015-01-01', '2015-06-30').width).toBeCloseTo(180 / 1256, 2)
})

test('a version that was replaced before it began takes no room', () => {
  expect(timeScale(['2017-01-01', '2018-01-01']).span('2017-06-01', '2017-05-01').width).toBe(0)
})

test('of many years only some are named', () => {
  const { years } = timeScale(['2014-01-01', '2026-11-26'])
  expect(years).toHaveLength(13)
  expect(years.filter(({ isNamed }) => isNamed).map(({ year }) => year)).toEqual([
    2014, 2017, 2020, 2023, 2026,
  ])
})

test('without a day there is no tick', () => {
  expect(timeScale([]).years).toEqual([])
})
