import type { Stars } from '../view/household.ts'

/** A stored number of stars as one of the four there are; null is none. */
export function starCount(stored: number | null): Stars {
  return stored === 1 || stored === 2 || stored === 3 ? stored : 0
}
