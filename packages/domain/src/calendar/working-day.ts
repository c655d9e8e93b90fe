import { weekday, yearOf, type IsoDate } from '../kernel/iso-date.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import type { HolidayCalendar } from './holidays.ts'

/** A worked weekend is a Saturday or Sunday that is worked for a break. */
export type DayKind = 'working' | 'worked-weekend' | 'weekend' | 'holiday'

/** No arrangement of the year's holidays is known, so that its working days are not either. */
export interface NoHolidayData {
  readonly code: 'NO_HOLIDAY_DATA'
  readonly year: number
}

/**
 * What kind of day it is. Refuses a year without an arrangement: weekends alone would be a guess, because days are
 * moved around every holiday.
 *
 * @law civil-code art. 203
 */
export function dayKind(date: IsoDate, calendar: HolidayCalendar): Result<DayKind, NoHolidayData> {
  const year = yearOf(date)
  if (!calendar.years.has(year)) return refuse({ code: 'NO_HOLIDAY_DATA', year })
  if (calendar.holidays.has(date)) return ok('holiday')
  if (weekday(date) < 6) return ok('working')
  return ok(calendar.workedWeekends.has(date) ? 'worked-weekend' : 'weekend')
}

/** Whether offices work on such a day. */
export function isWorked(kind: DayKind): boolean {
  return kind === 'working' || kind === 'worked-weekend'
}
