import type { Alert, WatchedEvent } from './alert.ts'
import { countInWindow } from './count-in-window.ts'
import { alertOfEvent } from './single-rules.ts'
import { WINDOW_RULES } from './window-rules.ts'

/**
 * What of the recent events has to be looked at by the security administrator. `chain-broken` is not among it:
 * that is seen by checking the trail, not by reading it.
 */
export function watch(
  events: readonly WatchedEvent[],
  msOf: (at: string) => number,
): readonly Alert[] {
  const single = events.flatMap((event) => alertOfEvent(event) ?? [])
  return [...single, ...WINDOW_RULES.flatMap((rule) => countInWindow(rule, events, msOf))]
}
