/** What a request brings to the door: where it comes from, and the cookies of its browser. */
export interface Visit {
  readonly requestId: string
  /** The caller's address. */
  readonly network: string
  /** What the browser says it is. */
  readonly userAgent: string
  /** The cookie of a known browser; null when there is none. */
  readonly deviceToken: string | null
  /** The session that the browser brings along. It ends with a new sign-in and is never taken over. */
  readonly sessionToken: string | null
}
