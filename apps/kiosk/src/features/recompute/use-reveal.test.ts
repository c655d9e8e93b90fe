import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { useReveal } from './use-reveal.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

function start(still = false, count = 3) {
  vi.spyOn(window, 'matchMedia').mockImplementation(
    () => ({ matches: still }) as unknown as MediaQueryList,
  )
  const topic = shallowRef<string | null>('a')
  const scope = effectScope()
  const reveal = scope.run(() => useReveal({ count: () => count, topic: () => topic.value }))
  if (reveal === undefined) throw new Error('the scope is dead')
  return { reveal, topic, scope }
}

test('things come one after the other, and then it is done', () => {
  const { reveal, scope } = start()
  expect(reveal.shown.value).toBe(1)
  vi.advanceTimersByTime(450)
  expect([reveal.shown.value, reveal.done.value]).toEqual([2, false])
  vi.advanceTimersByTime(900)
  expect([reveal.shown.value, reveal.done.value]).toEqual([3, true])
  scope.stop()
})

test('however many they are, it takes at most four and a half seconds', () => {
  const { reveal, scope } = start(false, 90)
  vi.advanceTimersByTime(4_600)
  expect([reveal.shown.value, reveal.done.value]).toEqual([90, true])
  scope.stop()
})

test('whoever asked for less motion, or is in a hurry, sees all at once', () => {
  const still = start(true)
  expect([still.reveal.shown.value, still.reveal.done.value]).toEqual([3, true])
  still.scope.stop()
  const { reveal, scope } = start()
  reveal.finish()
  expect([reveal.shown.value, reveal.done.value]).toEqual([3, true])
  scope.stop()
})

test('another topic begins anew, the same one goes on, and none shows nothing', async () => {
  const { reveal, topic, scope } = start()
  vi.advanceTimersByTime(450)
  topic.value = 'b'
  await nextTick()
  expect(reveal.shown.value).toBe(1)
  topic.value = null
  await nextTick()
  expect(reveal.shown.value).toBe(0)
  vi.advanceTimersByTime(9_000)
  expect(reveal.shown.value).toBe(0)
  scope.stop()
})
