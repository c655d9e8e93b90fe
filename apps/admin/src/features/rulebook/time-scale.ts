import { isIsoDate, toEpochDay, yearOf } from '@yichi/domain/kernel/iso-date'

/** A span of days on a scale, from 0 to 1. */
export interface ScaledSpan {
  readonly left: number
  readonly width: number
}

export interface TimeScale {
  /** A tick a year; not every one of many is named. */
  readonly years: readonly {
    readonly year: number
    readonly at: number
    readonly isNamed: boolean
  }[]
  /** Where a day stands. */
  readonly at: (day: string) => number
  /** Where a span lies; one without an end reaches the end of the scale. */
  readonly span: (from: string, to: string | null) => ScaledSpan
}

const NEVER = 0
const NAMED_MAX = 6

function dayNumber(day: string): number {
  return isIsoDate(day) ? toEpochDay(day) : NEVER
}

/** A scale from the first year that is named to a little after the last day, one tick a year. */
export function timeScale(days: readonly string[]): TimeScale {
  const known = days.filter(isIsoDate).toSorted()
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) {
    return { years: [], at: () => 0, span: () => ({ left: 0, width: 1 }) }
  }
  const start = dayNumber(`${yearOf(first)}-01-01`)
  const end = dayNumber(last) + Math.max(30, Math.ceil((dayNumber(last) - start) / 16))
  const at = (day: string): number =>
    Math.min(1, Math.max(0, (dayNumber(day) - start) / (end - start)))
  const count = yearOf(last) - yearOf(first) + 1
  const every = Math.ceil(count / NAMED_MAX)
  return {
    years: Array.from({ length: count }, (_, index) => {
      const year = yearOf(first) + index
      return { year, at: at(`${year}-01-01`), isNamed: index % every === 0 }
    }),
    at,
    span: (from, to) => {
      const left = at(from)
      return { left, width: Math.max(0, (to === null ? 1 : at(to)) - left) }
    },
  }
}
