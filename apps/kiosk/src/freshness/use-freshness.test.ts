import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, shallowRef } from 'vue'
import { freshnessOf } from './freshness.ts'
import { useFreshness } from './use-freshness.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

test.each([
  [null, 'unknown'],
  [0, 'fresh'],
  [15 * MINUTE, 'fresh'],
  [15 * MINUTE + 1, 'offline'],
  [24 * HOUR, 'offline'],
  [24 * HOUR + 1, 'stale'],
  [72 * HOUR, 'stale'],
  [72 * HOUR + 1, 'expired'],
] as const)('an age of %s ms is %s', (age, level) => {
  expect(freshnessOf(age)).toBe(level)
})

test('data ages on the screen, whatever the wall clock says, and a new answer makes it new', () => {
  let monotonic = 1_000
  const fetchedAt = shallowRef<number | null>(null)
  const scope = effectScope()
  const freshness = scope.run(() => useFreshness({ fetchedAt, now: () => monotonic }))
  expect(freshness?.level.value).toBe('unknown')
  fetchedAt.value = 1_000
  expect(freshness?.level.value).toBe('fresh')

  vi.setSystemTime(new Date('2035-01-01T00:00:00Z'))
  vi.advanceTimersByTime(15_000)
  expect(freshness?.level.value).toBe('fresh')

  monotonic += 25 * HOUR
  vi.advanceTimersByTime(15_000)
  expect(freshness?.level.value).toBe('stale')

  fetchedAt.value = monotonic
  expect(freshness?.level.value).toBe('fresh')
  scope.stop()
})
