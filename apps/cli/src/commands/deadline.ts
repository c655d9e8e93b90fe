import {
  CHINA_HOLIDAYS,
  holidayCalendar,
  type HolidayCalendar,
} from '@yichi/domain/calendar/holidays'
import { HOLIDAY_YEARS } from '@yichi/domain/calendar/holiday-years'
import { parseHolidayYears } from '@yichi/domain/calendar/parse-holidays'
import { isIsoDate, type IsoDate } from '@yichi/domain/kernel/iso-date'
import { deadline, type DeadlineResult } from '@yichi/domain/rules/deadline/deadline'
import {
  DEADLINE_KINDS,
  isDeadlineKind,
  type DeadlineKind,
} from '@yichi/domain/rules/deadline/kinds'
import { deadlineName, deadlineText, noHolidayText } from '@yichi/i18n/deadline-text'
import type { Locale } from '@yichi/i18n/locale'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { localeOfEnvironment, type Io } from '../io.ts'
import { nearest } from '../nearest.ts'
import type { Options } from '../parse-arguments.ts'
import { readJson } from '../read-json.ts'
import { RefusedError } from '../refused.ts'
import { columns } from '../text-width.ts'
import { writeDocument } from '../write-document.ts'
import { write } from '../write-output.ts'

function kindOption(options: Options): DeadlineKind {
  const kind = options.required('kind')
  if (isDeadlineKind(kind)) return kind
  const near = nearest(kind, DEADLINE_KINDS)
  if (near === null) throw new RefusedError('deadline-unknown', { kind })
  throw new RefusedError('deadline-unknown-near', { kind, near })
}

function dayOption(options: Options): IsoDate {
  const value = options.required('from')
  if (isIsoDate(value)) return value
  throw new RefusedError('option-not-day', { option: '--from', value })
}

/** The announced years, with those of a file in their place or beside them. */
async function calendarOption(options: Options, io: Io): Promise<HolidayCalendar> {
  const file = options.text('holidays')
  if (file === undefined) return CHINA_HOLIDAYS
  const given = await readJson(file, io.stdin, parseHolidayYears)
  const kept = HOLIDAY_YEARS.filter(({ year }) => !given.some((one) => one.year === year))
  return holidayCalendar([...kept, ...given])
}

function resultText(locale: Locale, result: DeadlineResult): string {
  const { name, answer, counting, law } = deadlineText(locale, result)
  const steps = counting.map((step) => `  ${step}`)
  return `${[result.date, name, answer, ...steps, law].join('\n')}\n`
}

function listText(locale: Locale): string {
  return `${columns(DEADLINE_KINDS.map((kind) => [kind, deadlineName(locale, kind)]))}\n`
}

/**
 * `yichi deadline --kind review-request --from 2017-03-23`: when a period ends, and the counting in words. Refuses
 * a year whose holidays are not known; `--holidays` brings further years.
 */
export async function run(options: Options, io: Io): Promise<ExitCode> {
  const locale = localeOfEnvironment(io.env)
  if (options.flag('list')) {
    await write(io.stdout, listText(locale))
    return EXIT.ok
  }
  const [kind, from] = [kindOption(options), dayOption(options)]
  const outcome = deadline(kind, from, await calendarOption(options, io))
  if (!outcome.ok) {
    const message = noHolidayText(locale, outcome.refusal)
    throw new RefusedError('deadline-refused', { message })
  }
  if (!options.flag('json')) {
    await write(io.stdout, resultText(locale, outcome.value))
    return EXIT.ok
  }
  const { date, lastDay, steps } = outcome.value
  const { counting } = deadlineText(locale, outcome.value)
  const document = { kind, from, date, lastDay, counting, steps }
  await writeDocument(document, undefined, io.stdout)
  return EXIT.ok
}
