import type { Alert, WatchedEvent } from './alert.ts'

/** Steps at which money leaves the county's hands. */
const RELEASES = new Set(['platform-company', 'agent-bank', 'paid-to-household'])
const OPENS = 7 * 60
const CLOSES = 20 * 60
const CLOCK_MOST_MS = 60_000

/** What one event alone is an alert for; null for most. */
export function alertOfEvent(event: WatchedEvent): Alert | null {
  const { action, detail, seq } = event
  const about = String(seq)
  if (action === 'rows-changed') {
    return { rule: 'rows-without-event', severity: 'high', about, count: 1, seq }
  }
  const behind = detail['clockBehindMs']
  if (typeof behind === 'number' && behind > CLOCK_MOST_MS) {
    return { rule: 'clock-went-back', severity: 'high', about, count: 1, seq }
  }
  if (isRelease(event) && isOutOfHours(event)) {
    return { rule: 'money-out-of-hours', severity: 'high', about, count: 1, seq }
  }
  return null
}

function isRelease({ action, detail }: WatchedEvent): boolean {
  if (action === 'bank-paid') return true
  return action === 'approval-passed' && RELEASES.has(String(detail['step']))
}

function isOutOfHours({ minute, weekday }: WatchedEvent): boolean {
  return weekday > 5 || minute < OPENS || minute >= CLOSES
}
