/** A session ends after this long without a request. */
export const IDLE_MS = 30 * 60_000

/** A session ends this long after it began, however busy it was. */
export const ABSOLUTE_MS = 12 * 3_600_000

/** A request writes "last seen" only when the stored one is older than this: reads stay reads. */
export const TOUCH_AFTER_MS = 60_000
