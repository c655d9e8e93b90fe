import { FaultLog, type Fault } from '../kernel/fault.ts'
import { isIsoDate, weekday } from '../kernel/iso-date.ts'
import { JsonCursor } from '../kernel/json-cursor.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import { HOLIDAY_NAMES, type HolidayBreak, type HolidayYear } from './holiday-year.ts'

/** `MM-DD` of a year as a date; empty after noting a fault. */
function readDay(at: JsonCursor, year: number): string {
  const text = at.text()
  const date = `${year}-${text}`
  if (text === '') return ''
  if (isIsoDate(date)) return date
  at.fail('expected a day MM-DD that exists')
  return ''
}

function readBreak(at: JsonCursor, year: number): HolidayBreak {
  const [name, from, to] = at.items({ min: 3, max: 3 })
  const holiday = name?.oneOf(HOLIDAY_NAMES) ?? 'new-year'
  const first = from === undefined ? '' : readDay(from, year)
  const last = to === undefined ? '' : readDay(to, year)
  if (first !== '' && last !== '' && last < first) to?.fail('expected a day not before the first')
  return [holiday, first.slice(5), last.slice(5)]
}

function isOff(date: string, year: number, breaks: readonly HolidayBreak[]): boolean {
  return breaks.some(([, from, to]) => `${year}-${from}` <= date && date <= `${year}-${to}`)
}

function readYear(at: JsonCursor, seen: Set<number>): HolidayYear {
  at.object({ required: ['year', 'announcedOn', 'breaks', 'workedWeekends'] })
  const year = at.at('year').integer({ min: 1950, max: 9999 })
  if (seen.has(year)) at.at('year').fail('expected a year that is not used twice')
  seen.add(year)
  const breaks = at
    .at('breaks')
    .items({ max: 20 })
    .map((item) => readBreak(item, year))
  const workedWeekends = at
    .at('workedWeekends')
    .items({ max: 30 })
    .map((item) => {
      const date = readDay(item, year)
      const isWorkable = isIsoDate(date) && weekday(date) > 5 && !isOff(date, year, breaks)
      if (date !== '' && !isWorkable) item.fail('expected a Saturday or Sunday outside the breaks')
      return date.slice(5)
    })
  return { year, announcedOn: at.at('announcedOn').date(), breaks, workedWeekends }
}

/**
 * Reads the arrangements of further years, `{years: [{year, announcedOn, breaks, workedWeekends}]}`, as the State
 * Council's office announces them. Every fault with its path.
 */
export function parseHolidayYears(json: unknown): Result<readonly HolidayYear[], readonly Fault[]> {
  const faults = new FaultLog()
  const at = new JsonCursor(json, '', faults)
  if (!at.object({ required: ['years'] })) return refuse(faults.list)
  const seen = new Set<number>()
  const years = at
    .at('years')
    .items({ min: 1, max: 100 })
    .map((item) => readYear(item, seen))
  return faults.list.length > 0 ? refuse(faults.list) : ok(years)
}
