/** How far what is shown may be trusted to be new. */
export type FreshnessLevel = 'unknown' | 'fresh' | 'offline' | 'stale' | 'expired'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Up to 15 minutes is new; then the screen is offline; after a day it warns; after three it hides figures. */
export function freshnessOf(ageMs: number | null): FreshnessLevel {
  if (ageMs === null) return 'unknown'
  if (ageMs <= 15 * MINUTE) return 'fresh'
  if (ageMs <= 24 * HOUR) return 'offline'
  if (ageMs <= 72 * HOUR) return 'stale'
  return 'expired'
}
