import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LIMITS } from './limits.ts'
import { afterFailure, isLocked, NO_FAILURES, type LockOutRule } from './lock-out.ts'

const rules: readonly LockOutRule[] = [
  LIMITS.signIn.pair,
  LIMITS.signIn.account,
  LIMITS.signIn.network,
  LIMITS.secondFactor.staff,
  LIMITS.register.perHour,
]
const gaps = fc.array(
  fc.oneof(fc.nat(1_000), fc.nat(60_000), fc.nat(3_600_000), fc.nat(90_000_000)),
  { maxLength: 200 },
)

/** Tries at every moment; the moments at which one was let through, all failing. */
function letThrough(rule: LockOutRule, pauses: readonly number[]): readonly number[] {
  let state = NO_FAILURES
  let now = 0
  const through: number[] = []
  for (const pause of pauses) {
    now += pause
    if (isLocked(state, now)) continue
    state = afterFailure(state, rule, now)
    through.push(now)
  }
  return through
}

test.each(rules)('no window lets more than $most failures through before it locks', (rule) => {
  if (rule.afterLock === 'keep-counting') return expectWaits(rule)
  fc.assert(
    fc.property(gaps, (pauses) => {
      const through = letThrough(rule, pauses)
      through.forEach((at, i) => {
        const later = through[i + rule.most]
        if (later !== undefined) expect(later - at).toBeGreaterThanOrEqual(shortest(rule))
      })
    }),
    { numRuns: 300 },
  )
})

/** One failure more than the rule allows is at least a lock or a window later. */
function shortest({ windowMs, lockMs }: LockOutRule): number {
  return Math.min(windowMs, lockMs)
}

function expectWaits(rule: LockOutRule): void {
  fc.assert(
    fc.property(gaps, (pauses) => {
      const through = letThrough(rule, pauses)
      through.forEach((at, i) => {
        const next = through[i + 1]
        const inWindow = through.slice(0, i + 1).filter((one) => one > at - rule.windowMs)
        const isOver = inWindow.length >= rule.most
        if (isOver && next !== undefined) expect(next - at).toBeGreaterThanOrEqual(rule.lockMs)
      })
    }),
    { numRuns: 300 },
  )
}

test.each(rules)('a lock is never shorter than the first nor longer than the longest', (rule) => {
  fc.assert(
    fc.property(gaps, (pauses) => {
      let state = NO_FAILURES
      let now = 0
      for (const pause of pauses) {
        now += pause
        if (isLocked(state, now)) continue
        const next = afterFailure(state, rule, now)
        expect(next.failures.length).toBeLessThanOrEqual(rule.most)
        if (next.lockedUntil !== null && next.lockedUntil > now) {
          expect(next.lockedUntil - now).toBeLessThanOrEqual(rule.longestLockMs)
          expect(next.lockedUntil - now).toBeGreaterThanOrEqual(rule.lockMs)
        }
        expect(next.locks).toBeLessThanOrEqual(state.locks + 1)
        state = next
      }
    }),
    { numRuns: 300 },
  )
})
