import { assert } from '../../kernel/assert.ts'
import {
  addDays,
  type IsoDate,
  isoDate,
  toEpochDay,
  weekday,
  yearOf,
} from '../../kernel/iso-date.ts'

/** The Monday of the first ISO week of a year: the week that holds 4 January. */
function firstMonday(year: number): IsoDate {
  const fourth = isoDate(`${year}-01-04`)
  return addDays(fourth, 1 - weekday(fourth))
}

/** The ISO week a date lies in: `2017-W20`. The year is the week's, not always the date's. */
export function weekOf(date: IsoDate): string {
  const thursday = addDays(date, 4 - weekday(date))
  const year = yearOf(thursday)
  const number = Math.floor((toEpochDay(thursday) - toEpochDay(firstMonday(year))) / 7) + 1
  return `${year}-W${String(number).padStart(2, '0')}`
}

/** Whether the text names an ISO week that exists: `2016-W53` does not. */
export function isWeek(text: string): boolean {
  if (!/^(19|2\d)\d\d-W\d\d$/.test(text)) return false
  const monday = addDays(firstMonday(Number(text.slice(0, 4))), (Number(text.slice(6)) - 1) * 7)
  return weekOf(monday) === text
}

/** Monday and Sunday of a week. The cut-off is the end of the Sunday. */
export function weekBounds(period: string): { readonly from: IsoDate; readonly to: IsoDate } {
  assert(isWeek(period), 'week: no such ISO week')
  const from = addDays(firstMonday(Number(period.slice(0, 4))), (Number(period.slice(6)) - 1) * 7)
  return { from, to: addDays(from, 6) }
}

export function previousWeek(period: string): string {
  return weekOf(addDays(weekBounds(period).from, -7))
}
