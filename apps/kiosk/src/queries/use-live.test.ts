import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { createSnapshots } from './snapshots.ts'
import { useLive } from './use-live.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

function start(load: (key: string) => Promise<string>) {
  const key = shallowRef('a')
  const snapshots = createSnapshots()
  const scope = effectScope()
  const live = scope.run(() =>
    useLive({ key, load: () => load(key.value), snapshots, pollMs: 60_000, now: () => Date.now() }),
  )
  if (live === undefined) throw new Error('the scope is dead')
  return { key, live, scope, snapshots }
}

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)

test('asks at once and then every minute', async () => {
  const load = vi.fn((key: string) => Promise.resolve(`${key}!`))
  const { live, scope } = start(load)
  await settle()
  expect(live.snapshot.value?.view).toBe('a!')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(load).toHaveBeenCalledTimes(2)
  scope.stop()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(load).toHaveBeenCalledTimes(2)
})

test('without a network the last good answer stays, and attempts come later and later', async () => {
  let online = true
  const load = vi.fn(() => (online ? Promise.resolve('good') : Promise.reject(new Error('down'))))
  const { live, scope } = start(load)
  await settle()
  online = false
  await vi.advanceTimersByTimeAsync(60_000)
  expect(live.failing.value).toBe(true)
  expect(live.snapshot.value?.view).toBe('good')
  const before = load.mock.calls.length
  await vi.advanceTimersByTimeAsync(3_000)
  expect(load).toHaveBeenCalledTimes(before + 1)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(load).toHaveBeenCalledTimes(before + 1)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(load).toHaveBeenCalledTimes(before + 2)
  online = true
  await vi.advanceTimersByTimeAsync(12_000)
  expect(live.failing.value).toBe(false)
  scope.stop()
})

test('an answer that comes after its question changed is not shown', async () => {
  const answers: Record<string, (text: string) => void> = {}
  const { key, live, scope } = start((name) => new Promise((resolve) => (answers[name] = resolve)))
  await settle()
  key.value = 'b'
  await nextTick()
  answers['b']?.('for b')
  answers['a']?.('for a')
  await settle()
  expect(live.snapshot.value?.view).toBe('for b')
  scope.stop()
})

test('what a visitor asked for goes with the visit, what the screen fetched stays', async () => {
  const snapshots = createSnapshots()
  snapshots.set('home', { view: 1, fetchedAt: 0 }, true)
  snapshots.set('search', { view: 2, fetchedAt: 0 }, false)
  snapshots.endVisit()
  expect(snapshots.get('home')?.view).toBe(1)
  expect(snapshots.get('search')).toBeNull()
  for (let at = 0; at < 60; at += 1) snapshots.set(`page ${at}`, { view: at, fetchedAt: at }, false)
  expect(snapshots.size).toBe(41)
  expect(snapshots.get('page 59')).not.toBeNull()
})
