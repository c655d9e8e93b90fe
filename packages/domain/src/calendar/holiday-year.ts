/** The public holidays of China, by name; two that fall together are one break. */
export const HOLIDAY_NAMES = [
  'dragon-boat',
  'labour-day',
  'mid-autumn',
  'mid-autumn-and-national-day',
  'national-day',
  'new-year',
  'qingming',
  'spring-festival',
] as const

export type HolidayName = (typeof HOLIDAY_NAMES)[number]

/** First and last day off, `MM-DD`, both included. */
export type HolidayBreak = readonly [name: HolidayName, from: string, to: string]

/**
 * What the State Council's office arranged for one year: the breaks, and the Saturdays and Sundays that are worked
 * for them. Nothing else tells a working day from a day off, so a year that is not announced is not known.
 */
export interface HolidayYear {
  readonly year: number
  /** Of the arrangement, or of its last change. */
  readonly announcedOn: string
  readonly breaks: readonly HolidayBreak[]
  /** `MM-DD`. */
  readonly workedWeekends: readonly string[]
}
