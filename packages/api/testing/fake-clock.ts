import { addMs, instant } from '../src/observe/clock.ts'
import type { Clock } from '../src/observe/clock.ts'

/** A clock that stands still until it is moved. */
export interface FakeClock {
  readonly clock: Clock
  /** Goes on by that many milliseconds. */
  readonly advance: (milliseconds: number) => void
  /** Jumps to a UTC instant, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
  readonly set: (text: string) => void
}

/** A fake clock showing the given UTC instant. */
export function fakeClock(start: string): FakeClock {
  let now = instant(start)
  return {
    clock: () => now,
    advance: (milliseconds) => {
      now = addMs(now, milliseconds)
    },
    set: (text) => {
      now = instant(text)
    },
  }
}
