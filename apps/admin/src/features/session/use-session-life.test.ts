import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { useSessionLife, WARNING_MS } from './use-session-life.ts'

const IDLE_MS = 30 * 60_000

let scopes: EffectScope[] = []

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  for (const scope of scopes) scope.stop()
  scopes = []
  vi.useRealTimers()
})

function live() {
  const calls = {
    tellServer: vi.fn(() => Promise.resolve()),
    onIdle: vi.fn(),
    onSignedOut: vi.fn(),
    onSignedIn: vi.fn(),
  }
  const scope = effectScope()
  scopes.push(scope)
  const life = scope.run(() => useSessionLife({ idleMs: IDLE_MS, ...calls }))
  if (life === undefined) throw new Error('test: no life')
  return { ...calls, life }
}

test('warns two minutes before the end, and ends when nobody answers', () => {
  const { life, onIdle } = live()
  vi.advanceTimersByTime(IDLE_MS - WARNING_MS - 1)
  expect(life.isWarning()).toBe(false)
  vi.advanceTimersByTime(2)
  expect(life.isWarning()).toBe(true)
  expect(life.secondsLeft.value).toBe(120)
  vi.advanceTimersByTime(WARNING_MS)
  expect(onIdle).toHaveBeenCalledTimes(1)
})

test('one key stays, and the server is told', async () => {
  const { life, tellServer, onIdle } = live()
  vi.advanceTimersByTime(IDLE_MS - 60_000)
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))
  await vi.advanceTimersByTimeAsync(0)
  expect(life.isWarning()).toBe(false)
  expect(tellServer).toHaveBeenCalled()
  vi.advanceTimersByTime(IDLE_MS - WARNING_MS - 1)
  expect(onIdle).not.toHaveBeenCalled()
})

test('whoever writes without asking for anything is told to the server each minute; nobody is not', () => {
  const { tellServer } = live()
  vi.advanceTimersByTime(5 * 60_000)
  expect(tellServer).not.toHaveBeenCalled()
  for (let minute = 0; minute < 5; minute += 1) {
    window.dispatchEvent(new Event('pointerdown'))
    vi.advanceTimersByTime(60_000)
  }
  expect(tellServer).toHaveBeenCalledTimes(5)
})
