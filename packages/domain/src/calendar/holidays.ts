import { assert } from '../kernel/assert.ts'
import { addDays, isoDate, weekday, type IsoDate } from '../kernel/iso-date.ts'
import type { HolidayName, HolidayYear } from './holiday-year.ts'
import { HOLIDAY_YEARS } from './holiday-years.ts'

/** Days off and days worked of the years that are known. */
export interface HolidayCalendar {
  readonly years: ReadonlySet<number>
  readonly holidays: ReadonlyMap<IsoDate, HolidayName>
  readonly workedWeekends: ReadonlySet<IsoDate>
}

/**
 * Makes the arrangements of some years ready for looking up. Asserts what cannot be: a break that ends before it
 * begins, a worked day that is no weekend or lies in a break.
 */
export function holidayCalendar(arranged: readonly HolidayYear[]): HolidayCalendar {
  const holidays = new Map<IsoDate, HolidayName>()
  const workedWeekends = new Set<IsoDate>()
  for (const { year, breaks, workedWeekends: worked } of arranged) {
    for (const [name, from, to] of breaks) {
      const last = isoDate(`${year}-${to}`)
      let day = isoDate(`${year}-${from}`)
      assert(day <= last, 'holidays: a break ends before it begins')
      for (; day <= last; day = addDays(day, 1)) holidays.set(day, name)
    }
    for (const text of worked) {
      const day = isoDate(`${year}-${text}`)
      assert(weekday(day) > 5 && !holidays.has(day), 'holidays: a worked day that is no weekend')
      workedWeekends.add(day)
    }
  }
  return { years: new Set(arranged.map(({ year }) => year)), holidays, workedWeekends }
}

/** The announced years. */
export const CHINA_HOLIDAYS: HolidayCalendar = holidayCalendar(HOLIDAY_YEARS)
