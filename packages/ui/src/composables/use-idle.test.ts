import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { useIdle } from './use-idle.ts'
import type { UseIdleOptions } from './use-idle.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

function start(options: Partial<UseIdleOptions> = {}) {
  const onIdle = vi.fn()
  const scope = effectScope()
  const now = (): number => Date.now()
  const idle = scope.run(() =>
    useIdle({ timeoutMs: 45_000, warningMs: 20_000, onIdle, window, now, ...options }),
  )
  if (idle === undefined) throw new Error('the scope is dead')
  return { idle, onIdle, scope }
}

test('45 quiet seconds warn, 20 more end the visit, once', () => {
  const { idle, onIdle, scope } = start()
  vi.advanceTimersByTime(44_999)
  expect(idle.state.value).toBe('active')
  vi.advanceTimersByTime(1)
  expect(idle.state.value).toBe('warning')
  expect(idle.secondsLeft.value).toBe(20)
  vi.advanceTimersByTime(7_000)
  expect(idle.secondsLeft.value).toBe(13)
  vi.advanceTimersByTime(13_000)
  expect(idle.state.value).toBe('idle')
  vi.advanceTimersByTime(600_000)
  expect(onIdle).toHaveBeenCalledTimes(1)
  scope.stop()
})

test('a touch starts the quiet time again, even in the warning', () => {
  const { idle, onIdle, scope } = start()
  vi.advanceTimersByTime(40_000)
  window.dispatchEvent(new Event('pointerdown'))
  vi.advanceTimersByTime(44_000)
  expect(idle.state.value).toBe('active')
  vi.advanceTimersByTime(5_000)
  expect(idle.state.value).toBe('warning')
  window.dispatchEvent(new Event('pointerdown'))
  expect(idle.state.value).toBe('active')
  expect(onIdle).not.toHaveBeenCalled()
  scope.stop()
})

test('where only an answer stays, a stray touch does not', () => {
  const { idle, scope } = start({ anyEventStays: false })
  vi.advanceTimersByTime(50_000)
  window.dispatchEvent(new Event('pointerdown'))
  expect(idle.state.value).toBe('warning')
  idle.stay()
  expect(idle.state.value).toBe('active')
  scope.stop()
})

test('a machine that slept past the warning is idle when it wakes', () => {
  let clock = 0
  const { idle, onIdle, scope } = start({ now: () => clock })
  clock = 3_600_000
  vi.advanceTimersByTime(45_000)
  expect(idle.state.value).toBe('idle')
  expect(onIdle).toHaveBeenCalledTimes(1)
  scope.stop()
})

test('a disposed scope stays silent', () => {
  const { onIdle, scope } = start()
  scope.stop()
  vi.advanceTimersByTime(200_000)
  expect(onIdle).not.toHaveBeenCalled()
})
