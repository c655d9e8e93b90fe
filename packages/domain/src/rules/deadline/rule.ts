export type DeadlineUnit = 'day' | 'working-day' | 'month' | 'year'

/**
 * What the end of the period means: the last day to act; the day at whose end what has hung or lain open may close;
 * or, for a period that somebody else must be given in full, that one may act from the day after.
 */
export type DeadlineEnd = 'last-day' | 'closing-day' | 'day-after'

/** Where a period is laid down. */
export interface DeadlineLaw {
  /** An id of `rulebook/sources.ts`. */
  readonly source: string
  /** `null` for the county's own measures. */
  readonly article: number | null
}

/** A period of the procedure, as the law counts it. The day of the event itself is never counted. */
export interface DeadlineRule {
  readonly id: string
  readonly length: number
  readonly unit: DeadlineUnit
  readonly end: DeadlineEnd
  /** Whether a last day that is a day off moves to the next working day. */
  readonly rolls: boolean
  readonly law: readonly DeadlineLaw[]
}
