/** What a rule looks at: an event of the trail, as far as it matters here. */
export interface WatchedEvent {
  readonly seq: number
  readonly at: string
  readonly actorId: string | null
  readonly action: string
  readonly result: 'done' | 'refused'
  readonly householdId: string | null
  readonly network: string | null
  readonly subjectId: string
  readonly detail: Readonly<Record<string, string | number | null>>
  /** Minutes since midnight in the county, and the day of the week there, Monday is 1. */
  readonly minute: number
  readonly weekday: number
}

export const ALERT_RULES = [
  'accounts-locked',
  'bulk-approvals',
  'bulk-reads',
  'chain-broken',
  'clock-went-back',
  'many-exports',
  'many-not-found',
  'many-refusals',
  'money-out-of-hours',
  'numbers-revealed',
  'own-file-failures',
  'own-file-guessed',
  'reads-out-of-hours',
  'rows-without-event',
  'sign-in-failures',
] as const

export type AlertRule = (typeof ALERT_RULES)[number]

export type Severity = 'high' | 'medium' | 'low'

/** An alert 告警: what was seen, of whom or of what, how often. */
export interface Alert {
  readonly rule: AlertRule
  readonly severity: Severity
  /** Whom or what it is about: an account, a network, an event. */
  readonly about: string
  readonly count: number
  /** The event that made it too much. */
  readonly seq: number
}
