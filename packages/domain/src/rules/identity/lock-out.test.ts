import { expect, test } from 'vitest'
import { LIMITS } from './limits.ts'
import { afterFailure, isLocked, NO_FAILURES, withoutTry } from './lock-out.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const rule = LIMITS.signIn.pair

function failTimes(times: number, from = 0, state = NO_FAILURES) {
  for (let i = 0; i < times; i++) state = afterFailure(state, rule, from + i)
  return state
}

test('the fifth failure locks for fifteen minutes, to the millisecond', () => {
  expect(isLocked(failTimes(4), 3)).toBe(false)
  const locked = failTimes(5)
  expect(locked.lockedUntil).toBe(4 + 15 * MINUTE)
  expect(isLocked(locked, 4 + 15 * MINUTE - 1)).toBe(true)
  expect(isLocked(locked, 4 + 15 * MINUTE)).toBe(false)
})

test('locks double up to a day and are forgotten after a quiet day', () => {
  const lengths: number[] = []
  let state = NO_FAILURES
  let now = 0
  for (let i = 0; i < 9; i++) {
    state = failTimes(5, now, state)
    lengths.push(((state.lockedUntil ?? 0) - now - 4) / HOUR)
    now = state.lockedUntil ?? 0
  }
  expect(lengths).toEqual([0.25, 0.5, 1, 2, 4, 8, 16, 24, 24])
  const later = failTimes(5, now + 24 * HOUR + 1, state)
  expect((later.lockedUntil ?? 0) - now - 24 * HOUR - 5).toBe(15 * MINUTE)
})

test('an account that is guessed at from everywhere waits longer with every failure', () => {
  const { account } = LIMITS.signIn
  let state = NO_FAILURES
  const waits: number[] = []
  for (let i = 0; i < 27; i++) {
    const now = i * MINUTE
    state = afterFailure(state, account, now)
    if (state.lockedUntil !== null) waits.push((state.lockedUntil - now) / 1_000)
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30, 30])
})

test('a success takes its own count back and leaves those of others', () => {
  const before = failTimes(4)
  const after = afterFailure(before, rule, 10)
  expect(withoutTry(after, { at: 10, before, after })).toEqual(before)
  const meanwhile = afterFailure(failTimes(1), rule, 20)
  const counted = { at: 0, before: NO_FAILURES, after: failTimes(1) }
  expect(withoutTry(meanwhile, counted).failures).toEqual([20])
  const locked = failTimes(5)
  expect(withoutTry(locked, counted)).toEqual(locked)
})
