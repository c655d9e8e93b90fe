import { isBusy, isSerializationFailure } from './db-error.ts'

/** What a retry needs from outside; tests pass their own. */
export interface RetryOptions {
  /** From 0 to 1; spreads the waits of writers that collided. */
  readonly random?: () => number
  /** Resolves after that many milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<void>
}

const BUSY_DELAYS_MS = [1, 2, 5, 10, 15, 20, 25, 25, 25, 50, 50, 100] as const
const LONGEST_BUSY_DELAY_MS = 100
const MOST_WAITING_MS = 5_000
const MOST_SERIALIZATION_TRIES = 5
const FIRST_SERIALIZATION_DELAY_MS = 10

/** Whether running the same work again may succeed. */
export function isRetryable(error: unknown): boolean {
  return isBusy(error) || isSerializationFailure(error)
}

/**
 * Runs the work until it ends, again from its beginning while the database asks for it: on a busy SQLite
 * until 5 s of waiting are used up, on crossed PostgreSQL transactions 5 times at most. Then, or on any
 * other error, that error is thrown.
 */
export async function withRetry<T>(work: () => Promise<T>, options: RetryOptions = {}): Promise<T> {
  const random = options.random ?? Math.random
  const wait = options.wait ?? sleep
  let waited = 0
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (!isRetryable(error)) throw error
      if (isSerializationFailure(error) && tries >= MOST_SERIALIZATION_TRIES) throw error
      const delay = delayOf(error, tries) * (0.5 + random() / 2)
      if (waited + delay > MOST_WAITING_MS) throw error
      waited += delay
      await wait(delay)
    }
  }
}

/** The longest wait after that many tries, in milliseconds; chance takes up to half of it away. */
function delayOf(error: unknown, tries: number): number {
  if (isBusy(error)) return BUSY_DELAYS_MS[tries - 1] ?? LONGEST_BUSY_DELAY_MS
  return FIRST_SERIALIZATION_DELAY_MS * 2 ** (tries - 1)
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
