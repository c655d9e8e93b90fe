/** When failures of one kind lock, and for how long. */
export interface LockOutRule {
  /** The failure of this number inside the window locks. */
  readonly most: number
  readonly windowMs: number
  /** The first lock; each next one, without a success between, is twice as long up to the longest. */
  readonly lockMs: number
  readonly longestLockMs: number
  /**
   * - `start-over` after a lock the same number of failures is needed again
   * - `keep-counting` after a lock every further failure inside the window locks again
   */
  readonly afterLock: 'start-over' | 'keep-counting'
}

/** What is kept of one key: moments are milliseconds since 1970. */
export interface LockOutState {
  /** The last failures, oldest first, never more than the rule's `most`. */
  readonly failures: readonly number[]
  /** Locks since the last success. */
  readonly locks: number
  /** When the last lock ends or ended; null before the first. */
  readonly lockedUntil: number | null
}

export const NO_FAILURES: LockOutState = { failures: [], locks: 0, lockedUntil: null }

/** Whether the key is locked at the moment. A lock ends at its very moment. */
export function isLocked(state: LockOutState, now: number): boolean {
  return state.lockedUntil !== null && now < state.lockedUntil
}

/**
 * The state after one more failure. The caller asks `isLocked` first and counts before it looks at the password:
 * many tries at the same moment are then no more than the rule allows, and a success takes its own count back.
 */
export function afterFailure(state: LockOutState, rule: LockOutRule, now: number): LockOutState {
  const locks = isForgotten(state, rule, now) ? 0 : state.locks
  const recent = state.failures.filter((at) => at > now - rule.windowMs)
  const failures = [...recent, now].slice(-rule.most)
  if (failures.length < rule.most) return { failures, locks, lockedUntil: state.lockedUntil }
  const length = Math.min(rule.lockMs * 2 ** Math.min(locks, MOST_DOUBLINGS), rule.longestLockMs)
  return {
    failures: rule.afterLock === 'start-over' ? [] : failures,
    locks: locks + 1,
    lockedUntil: now + length,
  }
}

/** A try that was counted as a failure before it was known to be none. */
export interface CountedTry {
  readonly at: number
  readonly before: LockOutState
  readonly after: LockOutState
}

/** The state when the try was no failure. Where others failed meanwhile, their failures and locks stay. */
export function withoutTry(state: LockOutState, { at, before, after }: CountedTry): LockOutState {
  if (isSame(state, after)) return before
  const place = state.failures.lastIndexOf(at)
  return place < 0 ? state : { ...state, failures: state.failures.toSpliced(place, 1) }
}

function isSame(one: LockOutState, other: LockOutState): boolean {
  const sameLock = one.lockedUntil === other.lockedUntil && one.locks === other.locks
  return sameLock && one.failures.join() === other.failures.join()
}

const MOST_DOUBLINGS = 30

/** A lock that ended longer ago than the longest lock no longer lengthens the next. */
function isForgotten({ lockedUntil }: LockOutState, rule: LockOutRule, now: number): boolean {
  return lockedUntil === null || now - lockedUntil > Math.max(rule.longestLockMs, rule.windowMs)
}
