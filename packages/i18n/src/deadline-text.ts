import type { NoHolidayData } from '@yichi/domain/calendar/working-day'
import { never } from '@yichi/domain/kernel/assert'
import { addDays, type IsoDate } from '@yichi/domain/kernel/iso-date'
import { SOURCES } from '@yichi/domain/rulebook/sources'
import type { CountingStep, DayOff, DeadlineResult } from '@yichi/domain/rules/deadline/deadline'
import type { DeadlineKind } from '@yichi/domain/rules/deadline/kinds'
import type { DeadlineLaw } from '@yichi/domain/rules/deadline/rule'
import { fill } from './fill.ts'
import { deadline as deadlineEn } from './en/deadline.ts'
import { formatDate } from './format.ts'
import type { Locale } from './locale.ts'
import { deadline } from './zh-CN/deadline.ts'

/** Kept apart from the catalog, so that a screen without deadlines does not load them. */
const WORDS: Readonly<Record<Locale, Readonly<Record<keyof typeof deadline, string>>>> = {
  'zh-CN': deadline,
  en: deadlineEn,
}

/** A deadline as a person would tell it. */
export interface DeadlineWords {
  /** The period and the event that starts it. */
  readonly name: string
  readonly answer: string
  /** The counting, a sentence a step. */
  readonly counting: readonly string[]
  readonly law: string
}

function say(
  locale: Locale,
  id: keyof typeof deadline,
  params: Readonly<Record<string, string | number>>,
): string {
  return fill(WORDS[locale][id], params)
}

function join(locale: Locale, id: 'list.and' | 'list.law', texts: readonly string[]): string {
  const [first = '', ...rest] = texts
  return rest.reduce((a, b) => say(locale, id, { a, b }), first)
}

function namesOf(locale: Locale, days: readonly DayOff[]): string {
  const names = days.map(({ holiday }) =>
    holiday === null ? WORDS[locale]['day-off.weekend'] : WORDS[locale][`holiday.${holiday}`],
  )
  return join(locale, 'list.and', [...new Set(names)])
}

/** Days of one holiday as a range. */
function rangeOf(locale: Locale, days: readonly DayOff[]): string {
  const [first, last] = [days[0], days.at(-1)]
  const from = formatDate(locale, first?.date ?? '')
  const to = formatDate(locale, last?.date ?? '')
  return from === to ? from : say(locale, 'until', { from, to })
}

/** What was passed over, break by break. */
function breaksOf(days: readonly DayOff[]): readonly (readonly DayOff[])[] {
  const breaks: DayOff[][] = []
  for (const day of days) {
    const last = breaks.at(-1)
    const before = last?.at(-1)
    const follows = before?.holiday === day.holiday && addDays(before.date, 1) === day.date
    if (last !== undefined && follows) last.push(day)
    else breaks.push([day])
  }
  return breaks
}

function stepText(locale: Locale, step: CountingStep): readonly string[] {
  const date = (day: IsoDate) => formatDate(locale, day)
  switch (step.kind) {
    case 'start': {
      const [from, firstDay] = [date(step.from), date(step.firstDay)]
      return [say(locale, 'step.start', { from, firstDay })]
    }
    case 'count': {
      const { length, unit, monthEnd } = step
      const counted = say(locale, `step.count-${unit}`, { length, to: date(step.to) })
      return monthEnd ? [counted, WORDS[locale]['step.month-end']] : [counted]
    }
    case 'count-working': {
      const { length } = step
      const days = join(locale, 'list.and', step.worked.map(date))
      return [
        say(locale, 'step.count-working', { length, to: date(step.to) }),
        ...(days === '' ? [] : [say(locale, 'step.worked', { days })]),
        ...breaksOf(step.passedOver).map((off) =>
          say(locale, 'step.passed-over', {
            days: rangeOf(locale, off),
            holidays: namesOf(locale, off),
          }),
        ),
      ]
    }
    case 'roll': {
      const holidays = namesOf(locale, step.over)
      return [say(locale, 'step.roll', { from: date(step.from), to: date(step.to), holidays })]
    }
    case 'day-after':
      return [say(locale, 'step.day-after', { to: date(step.to) })]
    default:
      return never(step)
  }
}

function lawText(locale: Locale, { source, article }: DeadlineLaw): string {
  const names = SOURCES[source]
  const name = (locale === 'zh-CN' ? names?.zh : names?.en) ?? source
  return article === null ? name : say(locale, 'law.article', { source: name, article })
}

/** The name of a period, `申请复核评估`. */
export function deadlineName(locale: Locale, kind: DeadlineKind): string {
  return WORDS[locale][`kind.${kind}`]
}

/** A deadline with its counting in plain words. */
export function deadlineText(locale: Locale, result: DeadlineResult): DeadlineWords {
  const { rule, date, steps } = result
  const start = WORDS[locale][`start.${rule.id}`]
  const laws = rule.law.map((law) => lawText(locale, law))
  return {
    name: say(locale, 'name', { name: deadlineName(locale, rule.id), start }),
    answer: say(locale, `answer.${rule.end}`, { date: formatDate(locale, date) }),
    counting: steps.flatMap((step) => stepText(locale, step)),
    law: say(locale, 'law.list', { list: join(locale, 'list.law', laws) }),
  }
}

/** Why a deadline was not counted. */
export function noHolidayText(locale: Locale, { code, year }: NoHolidayData): string {
  return say(locale, `refusal.${code}`, { year })
}
