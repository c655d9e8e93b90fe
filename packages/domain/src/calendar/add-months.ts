import { dateOf, daysInMonth, toYearMonthDay, type IsoDate } from '../kernel/iso-date.ts'

/**
 * The corresponding day `months` later (earlier when negative); the month's last day where there is none.
 * Anchored: always counted from the first date, so a short month does not shift the months after it.
 *
 * @law civil-code art. 201, 202
 * @example addMonths(isoDate('2017-08-31'), 18) // 2019-02-28
 * @example addMonths(isoDate('2017-08-31'), 19) // 2019-03-31
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = toYearMonthDay(date)
  const count = year * 12 + (month - 1) + months
  const toYear = Math.floor(count / 12)
  const toMonth = count - toYear * 12 + 1
  const toDay = Math.min(day, daysInMonth(toYear, toMonth))
  return dateOf(toYear, toMonth, toDay)
}
