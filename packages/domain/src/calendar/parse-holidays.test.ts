import { expect, test } from 'vitest'
import { faultText } from '../kernel/fault.ts'
import { HOLIDAY_YEARS } from './holiday-years.ts'
import { parseHolidayYears } from './parse-holidays.ts'

const YEAR = {
  year: 2030,
  announcedOn: '2029-11-20',
  breaks: [['qingming', '04-04', '04-06']],
  workedWeekends: ['04-07'],
}

function faults(...years: readonly object[]): string[] {
  const outcome = parseHolidayYears({ years })
  return outcome.ok ? [] : outcome.refusal.map(faultText)
}

test('the announced years are read as they stand', () => {
  expect(parseHolidayYears({ years: HOLIDAY_YEARS })).toEqual({ ok: true, value: HOLIDAY_YEARS })
})

test.each([
  ['years[0].year: expected an integer ≥ 1950', { ...YEAR, year: '2030' }],
  ['years[0].breaks[0][0]: expected one of', { ...YEAR, breaks: [['xmas', '12-25', '12-26']] }],
  [
    'years[0].breaks[0][1]: expected a day MM-DD',
    { ...YEAR, breaks: [['qingming', '2-30', '04-06']] },
  ],
  [
    'years[0].breaks[0][2]: expected a day not',
    { ...YEAR, breaks: [['qingming', '04-06', '04-04']] },
  ],
  ['years[0].breaks[0]: expected at least 3', { ...YEAR, breaks: [['qingming']] }],
  ['years[0].workedWeekends[0]: expected a Saturday', { ...YEAR, workedWeekends: ['04-08'] }],
  ['years[0].workedWeekends[0]: expected a Saturday', { ...YEAR, workedWeekends: ['04-06'] }],
  ['years[0].note: unknown key', { ...YEAR, note: 1 }],
  ['years[0].announcedOn: expected a date', { ...YEAR, announcedOn: 'soon' }],
])('%s', (fault, year) => {
  expect(faults(year)).toContainEqual(expect.stringContaining(fault))
})

test('a year twice, and no document at all', () => {
  expect(faults(YEAR, YEAR)).toEqual(['years[1].year: expected a year that is not used twice'])
  expect(parseHolidayYears(null).ok).toBe(false)
})
