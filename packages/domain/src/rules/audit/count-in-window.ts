import type { Alert, AlertRule, Severity, WatchedEvent } from './alert.ts'

/** A rule of the kind "so many of these by one within so many minutes". */
export interface WindowRule {
  readonly rule: AlertRule
  readonly severity: Severity
  readonly counts: (event: WatchedEvent) => boolean
  /** Whom the count is kept for. */
  readonly of: (event: WatchedEvent) => string | null
  /** What is counted once; every event when left out. */
  readonly distinct?: (event: WatchedEvent) => string | null
  readonly most: number
  readonly minutes: number
}

/**
 * Counts in a window that slides with the events, which are in their order; one alert for each of whom it becomes
 * too many, at the event that makes it so. `msOf` gives the milliseconds of an instant.
 */
export function countInWindow(
  rule: WindowRule,
  events: readonly WatchedEvent[],
  msOf: (at: string) => number,
): readonly Alert[] {
  const windows = new Map<string, WatchedEvent[]>()
  const alerts = new Map<string, Alert>()
  for (const event of events) {
    const about = rule.counts(event) ? rule.of(event) : null
    if (about === null || alerts.has(about)) continue
    const from = msOf(event.at) - rule.minutes * 60_000
    const window = (windows.get(about) ?? []).filter(({ at }) => msOf(at) > from)
    window.push(event)
    windows.set(about, window)
    const { distinct } = rule
    const count = distinct === undefined ? window.length : new Set(window.map(distinct)).size
    if (count < rule.most) continue
    alerts.set(about, { rule: rule.rule, severity: rule.severity, about, count, seq: event.seq })
  }
  return [...alerts.values()]
}
