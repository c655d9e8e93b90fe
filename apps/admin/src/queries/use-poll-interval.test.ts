import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { usePollInterval } from './use-poll-interval.ts'

let scope: EffectScope

beforeEach(() => {
  vi.useFakeTimers()
  scope = effectScope()
})

afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

test('reading stops when nobody is there, and starts again at a touch', () => {
  const interval = scope.run(() => usePollInterval({ everyMs: 60_000, idleAfterMs: 120_000 }))
  expect(interval?.value).toBe(60_000)
  vi.advanceTimersByTime(120_001)
  expect(interval?.value).toBe(false)
  window.dispatchEvent(new Event('pointerdown'))
  expect(interval?.value).toBe(60_000)
})
