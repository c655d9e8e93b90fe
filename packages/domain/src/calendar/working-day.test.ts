import { expect, test } from 'vitest'
import { addDays, isoDate, weekday } from '../kernel/iso-date.ts'
import { HOLIDAY_YEARS } from './holiday-years.ts'
import { CHINA_HOLIDAYS, holidayCalendar } from './holidays.ts'
import { dayKind, isWorked } from './working-day.ts'

const kindOf = (date: string) => dayKind(isoDate(date), CHINA_HOLIDAYS)

test.each([
  ['2017-03-31', 'working'],
  ['2017-04-01', 'worked-weekend'],
  ['2017-04-02', 'holiday'],
  ['2017-04-04', 'holiday'],
  ['2017-04-05', 'working'],
  ['2017-04-08', 'weekend'],
  ['2017-05-27', 'worked-weekend'],
  ['2017-05-30', 'holiday'],
  ['2017-09-30', 'worked-weekend'],
  ['2017-10-08', 'holiday'],
  ['2017-10-09', 'working'],
  ['2018-12-29', 'worked-weekend'],
  ['2018-12-31', 'holiday'],
  ['2020-01-31', 'holiday'],
  ['2026-02-28', 'worked-weekend'],
])('%s is a %s day', (date, kind) => {
  expect(kindOf(date)).toEqual({ ok: true, value: kind })
})

test('a year without an arrangement is refused by name, not taken for weekends', () => {
  expect(kindOf('2015-04-06')).toEqual({
    ok: false,
    refusal: { code: 'NO_HOLIDAY_DATA', year: 2015 },
  })
  expect(kindOf('2027-01-04')).toMatchObject({ refusal: { year: 2027 } })
})

test('offices work on working days and on worked weekends', () => {
  expect((['working', 'worked-weekend', 'weekend', 'holiday'] as const).map(isWorked)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

/**
 * Moving days off around changes no total: a year is worked on its weekdays less its statutory days, eleven and from
 * 2025 thirteen. In 2020 the spring festival was made longer by a Friday and a Saturday that was to be worked.
 */
test.each(HOLIDAY_YEARS.map(({ year }) => year))('%i is worked as long as the law says', (year) => {
  let weekdays = 0
  let worked = 0
  for (let date = isoDate(`${year}-01-01`); date <= `${year}-12-31`; date = addDays(date, 1)) {
    if (weekday(date) < 6) weekdays++
    const kind = kindOf(date)
    if (kind.ok && isWorked(kind.value)) worked++
  }
  const statutory = year >= 2025 ? 13 : 11
  expect(weekdays - worked).toBe(statutory + (year === 2020 ? 2 : 0))
})

test('the years follow on each other, and each has all of its holidays', () => {
  const years = HOLIDAY_YEARS.map(({ year }) => year)
  expect(years).toEqual(years.map((_, index) => 2016 + index))
  for (const { breaks } of HOLIDAY_YEARS) {
    const names = breaks.map(([name]) => name).join(' ')
    for (const name of ['new-year', 'spring-festival', 'qingming', 'labour-day', 'dragon-boat']) {
      expect(names).toContain(name)
    }
    expect(names).toMatch(/mid-autumn/)
    expect(names).toMatch(/national-day/)
  }
})

test('an arrangement that cannot be is a bug', () => {
  const year = (breaks: [string, string], worked: string) => () =>
    holidayCalendar([
      {
        year: 2017,
        announcedOn: '2016-12-01',
        breaks: [['qingming', ...breaks]],
        workedWeekends: [worked],
      },
    ])
  expect(year(['04-02', '04-04'], '04-01')).not.toThrow()
  expect(year(['04-04', '04-02'], '04-01')).toThrow(/break/)
  expect(year(['04-02', '04-04'], '03-31')).toThrow(/weekend/)
  expect(year(['04-02', '04-04'], '04-02')).toThrow(/weekend/)
})
