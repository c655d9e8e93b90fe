import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { AttemptLimiter } from '../service/deps.ts'

/** Failures that block a key, and for how many seconds they are counted. */
export const ATTEMPTS = { most: 5, seconds: 15 * 60 } as const

/** Counts failed sign-ins in memory: a restart forgets them, a second process has its own count. */
export function createAttemptLimiter(limits = ATTEMPTS): AttemptLimiter {
  const counter = new RateLimiterMemory({ points: limits.most, duration: limits.seconds })
  return {
    async isBlocked(key) {
      const state = await counter.get(key)
      return state !== null && state.consumedPoints >= limits.most
    },
    async recordFailure(key) {
      await counter.penalty(key)
    },
    async forget(key) {
      await counter.delete(key)
    },
  }
}
