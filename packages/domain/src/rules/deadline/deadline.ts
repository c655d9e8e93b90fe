import { addMonths } from '../../calendar/add-months.ts'
import type { HolidayName } from '../../calendar/holiday-year.ts'
import type { HolidayCalendar } from '../../calendar/holidays.ts'
import { dayKind, isWorked, type NoHolidayData } from '../../calendar/working-day.ts'
import { assert } from '../../kernel/assert.ts'
import { addDays, toYearMonthDay, type IsoDate } from '../../kernel/iso-date.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { DEADLINE_RULES, type DeadlineKind } from './kinds.ts'
import type { DeadlineRule, DeadlineUnit } from './rule.ts'

/** A day off that the counting met. */
export interface DayOff {
  readonly date: IsoDate
  /** `null` for a plain weekend. */
  readonly holiday: HolidayName | null
}

/** One step of the counting, in the order in which a person would count. */
export type CountingStep =
  /** The day of the event is not counted. */
  | { readonly kind: 'start'; readonly from: IsoDate; readonly firstDay: IsoDate }
  /** So many days, months or years later; `monthEnd` where the month has no such day. */
  | {
      readonly kind: 'count'
      readonly length: number
      readonly unit: Exclude<DeadlineUnit, 'working-day'>
      readonly to: IsoDate
      readonly monthEnd: boolean
    }
  /** So many working days; holidays passed over on working weekdays, and weekends that were worked and counted. */
  | {
      readonly kind: 'count-working'
      readonly length: number
      readonly to: IsoDate
      readonly passedOver: readonly DayOff[]
      readonly worked: readonly IsoDate[]
    }
  /** The end fell on a day off and moves to the next working day. */
  | {
      readonly kind: 'roll'
      readonly from: IsoDate
      readonly to: IsoDate
      readonly over: readonly DayOff[]
    }
  /** The period was given in full; one may act from this day on. */
  | { readonly kind: 'day-after'; readonly to: IsoDate }

export interface DeadlineResult {
  readonly rule: DeadlineRule & { readonly id: DeadlineKind }
  /** The day of the event. */
  readonly from: IsoDate
  /** Last day of the period. */
  readonly lastDay: IsoDate
  /** The answer: the last day to act, the earliest closing day, or the earliest day to act. */
  readonly date: IsoDate
  readonly steps: readonly CountingStep[]
}

interface Counted {
  readonly to: IsoDate
  readonly step: CountingStep
}

function dayOff(date: IsoDate, calendar: HolidayCalendar): DayOff {
  return { date, holiday: calendar.holidays.get(date) ?? null }
}

function countDays(rule: DeadlineRule, from: IsoDate): Counted {
  const { length, unit } = rule
  assert(unit !== 'working-day', 'deadline: working days are counted one by one')
  const months = unit === 'year' ? length * 12 : length
  const to = unit === 'day' ? addDays(from, length) : addMonths(from, months)
  const monthEnd = unit !== 'day' && toYearMonthDay(to)[2] !== toYearMonthDay(from)[2]
  return { to, step: { kind: 'count', length, unit, to, monthEnd } }
}

function countWorkingDays(
  { length }: DeadlineRule,
  from: IsoDate,
  calendar: HolidayCalendar,
): Result<Counted, NoHolidayData> {
  const passedOver: DayOff[] = []
  const worked: IsoDate[] = []
  let to = from
  for (let left = length; left > 0;) {
    to = addDays(to, 1)
    const kind = dayKind(to, calendar)
    if (!kind.ok) return kind
    if (isWorked(kind.value)) left--
    if (kind.value === 'worked-weekend') worked.push(to)
    if (kind.value === 'holiday') passedOver.push(dayOff(to, calendar))
  }
  return ok({ to, step: { kind: 'count-working', length, to, passedOver, worked } })
}

/** From a day on, the first that is worked, with the days off before it. */
function roll(
  from: IsoDate,
  calendar: HolidayCalendar,
): Result<{ readonly to: IsoDate; readonly over: readonly DayOff[] }, NoHolidayData> {
  const over: DayOff[] = []
  for (let to = from; ; to = addDays(to, 1)) {
    const kind = dayKind(to, calendar)
    if (!kind.ok) return kind
    if (isWorked(kind.value)) return ok({ to, over })
    over.push(dayOff(to, calendar))
  }
}

/**
 * When a period ends that an event on a day started, with the counting step by step. The first day is not counted;
 * months and years end on the corresponding day, or on the last of a month without it; an end on a day off moves to
 * the next working day where the period does so. Refuses when the holidays of a year it must look at are not known.
 *
 * @law civil-code art. 200, 201, 202, 203
 */
export function deadline(
  kind: DeadlineKind,
  from: IsoDate,
  calendar: HolidayCalendar,
): Result<DeadlineResult, NoHolidayData> {
  const rule = DEADLINE_RULES.find(({ id }) => id === kind)
  assert(rule !== undefined, 'deadline: a kind without a rule')
  const steps: CountingStep[] = [{ kind: 'start', from, firstDay: addDays(from, 1) }]
  const counted =
    rule.unit === 'working-day' ? countWorkingDays(rule, from, calendar) : ok(countDays(rule, from))
  if (!counted.ok) return refuse(counted.refusal)
  steps.push(counted.value.step)
  let lastDay = counted.value.to
  if (rule.rolls) {
    const rolled = roll(lastDay, calendar)
    if (!rolled.ok) return refuse(rolled.refusal)
    const { to, over } = rolled.value
    if (to !== lastDay) steps.push({ kind: 'roll', from: lastDay, to, over })
    lastDay = to
  }
  if (rule.end !== 'day-after') return ok({ rule, from, lastDay, date: lastDay, steps })
  const date = addDays(lastDay, 1)
  steps.push({ kind: 'day-after', to: date })
  return ok({ rule, from, lastDay, date, steps })
}
