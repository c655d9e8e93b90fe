import { addDays, toYearMonthDay, type IsoDate } from '../kernel/iso-date.ts'
import { addMonths } from './add-months.ts'

const FIRST_YEAR = 1900

/**
 * The last date whose corresponding day `months` later is not after `until`, or `null` when it would lie before
 * every date there is. So `date <= monthsBack(until, n)` says that `n` months have passed, the day included.
 *
 * @law civil-code art. 201, 202
 * @example monthsBack(isoDate('2017-02-28'), 12) // 2016-02-29
 */
export function monthsBack(until: IsoDate, months: number): IsoDate | null {
  const [year, month] = toYearMonthDay(until)
  if ((year - FIRST_YEAR) * 12 + (month - 1) < months) return null
  let last = addMonths(until, -months)
  for (let next = last; addMonths(next, months) <= until; next = addDays(next, 1)) last = next
  return last
}
