import { assert } from './assert.ts'
import type { Brand } from './brand.ts'

/** A legal date in Asia/Shanghai, `YYYY-MM-DD`. Text, so that no time zone can move it. */
export type IsoDate = Brand<string, 'IsoDate'>

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const DAYS_TO_EPOCH = 719_468

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Number of days in a month, `month` from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  const length = MONTH_LENGTHS[month - 1]
  assert(length !== undefined, 'iso-date: month out of range')
  return month === 2 && isLeapYear(year) ? 29 : length
}

/** Whether the text is a date that exists, in years 1900 to 2999. `2017-02-29` is not. */
export function isIsoDate(text: unknown): text is IsoDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = text.split('-').map(Number) as [number, number, number]
  if (year < 1900 || year > 2999 || month < 1 || month > 12) return false
  return day >= 1 && day <= daysInMonth(year, month)
}

/** The date, or an assertion: for literals and for text that was checked at the edge. */
export function isoDate(text: string): IsoDate {
  assert(isIsoDate(text), 'iso-date: not a calendar date')
  return text
}

/**
 * The date of a year, month (1–12) and day that were counted, not read: a term that begins in the last year a
 * document can name may end after it, up to year 9999. Asserts that there is such a day.
 */
export function dateOf(year: number, month: number, day: number): IsoDate {
  assert(year >= 1 && year <= 9999, 'iso-date: year out of range')
  assert(day >= 1 && day <= daysInMonth(year, month), 'iso-date: no such day')
  const pad = (part: number, width: number) => String(part).padStart(width, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDate
}

/** The character code of `0`. */
const ZERO = 48

function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 11 * ZERO
}

/** Reads digits by place: a date is split on every settlement. */
export function yearOf(date: IsoDate): number {
  return twoDigits(date, 0) * 100 + twoDigits(date, 2)
}

/** Year, month (1–12), day. */
export function toYearMonthDay(date: IsoDate): readonly [number, number, number] {
  return [yearOf(date), twoDigits(date, 5), twoDigits(date, 8)]
}

/**
 * Days since 1970-01-01, proleptic Gregorian, without a clock or a zone.
 * Years are counted from March, so that a leap day is the last of its year.
 */
export function toEpochDay(date: IsoDate): number {
  const month = twoDigits(date, 5)
  const year = yearOf(date) - (month <= 2 ? 1 : 0)
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  const monthStart = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5)
  return year * 365 + leapDays + monthStart + twoDigits(date, 8) - 1 - DAYS_TO_EPOCH
}

export function fromEpochDay(epochDay: number): IsoDate {
  const shifted = epochDay + DAYS_TO_EPOCH
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return dateOf(year, month, day)
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromEpochDay(toEpochDay(date) + days)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toEpochDay(to) - toEpochDay(from)
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(date: IsoDate): number {
  const shifted = (toEpochDay(date) + 3) % 7
  return (shifted < 0 ? shifted + 7 : shifted) + 1
}
