import type { RateLimit } from '@yichi/domain/rules/identity/edge-limits'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** Takes one call of a key; the seconds to wait when it has had too many, else null. */
export type Throttle = (key: string) => Promise<number | null>

/** Counts calls in memory: each process has its own count, a restart begins anew. */
export function createThrottle({ most, seconds }: RateLimit): Throttle {
  const counter = new RateLimiterMemory({ points: most, duration: seconds })
  return async (key) => {
    try {
      await counter.consume(key)
      return null
    } catch (reason) {
      if (reason instanceof RateLimiterRes) return Math.ceil(reason.msBeforeNext / 1000)
      throw reason
    }
  }
}
