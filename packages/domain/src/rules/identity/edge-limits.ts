import { LIMITS } from './limits.ts'

/** How often something may happen before the answer is: later. */
export interface RateLimit {
  readonly most: number
  /** Within this many seconds. */
  readonly seconds: number
}

const MINUTE_SECONDS = 60
const { api, kioskFeed } = LIMITS

/** Calls of one signed-in person: as many in a rush as may come in the time that the minute allows them. */
export const CALLS_LIMIT: RateLimit = {
  most: api.burst,
  seconds: (api.burst / api.perMinute) * MINUTE_SECONDS,
}

/** Calls of one device of the lobby or one phone. */
export const FEED_LIMIT: RateLimit = { most: kioskFeed.perMinute, seconds: MINUTE_SECONDS }

/** Reports of one address against the content security policy. */
export const REPORTS_LIMIT = { most: 20, seconds: MINUTE_SECONDS, bodyBytes: 16_384 } as const

/** Work that holds the machine for seconds: simulations, papers, files, audits. The rest waits its turn. */
export const HEAVY_LIMITS = {
  perPerson: 2,
  atOnce: 4,
  /** Whoever comes when so many wait is told to come later. */
  waiting: 20,
  waitSeconds: 60,
} as const

/** Rows of one page of a list. */
export const PAGE_MOST = 200

/** What one request may bring and one answer may hold. */
export const HTTP_LIMITS = {
  bodyBytes: 1_048_576,
  answerBytes: 5_000_000,
  /** Procedures asked for at once. */
  batch: 10,
  headerBytes: 16_384,
  /** The headers must be there by then, and the whole request. */
  headersMs: 10_000,
  requestMs: 30_000,
} as const
