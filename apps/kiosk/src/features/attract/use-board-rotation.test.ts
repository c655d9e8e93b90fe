import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, shallowRef } from 'vue'
import { shiftAfter, useBoardRotation } from './use-board-rotation.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

test('each scene stands for twelve seconds and the first follows the last', () => {
  const scope = effectScope()
  const rotation = scope.run(() => useBoardRotation({ scenes: 4 }))
  const seen = [0, 1, 2, 3, 4].map(() => {
    const now = rotation?.scene.value
    vi.advanceTimersByTime(12_000)
    return now
  })
  expect(seen).toEqual([0, 1, 2, 3, 0])
  scope.stop()
})

test('scenes that go away do not leave an empty screen', () => {
  const scenes = shallowRef(5)
  const scope = effectScope()
  const rotation = scope.run(() => useBoardRotation({ scenes }))
  vi.advanceTimersByTime(4 * 12_000)
  expect(rotation?.scene.value).toBe(4)
  scenes.value = 2
  expect(rotation?.scene.value).toBe(0)
  scope.stop()
})

test('the picture moves four pixels a minute and never jumps', () => {
  const scope = effectScope()
  const rotation = scope.run(() => useBoardRotation({ scenes: 4 }))
  vi.advanceTimersByTime(60_000)
  expect(rotation?.shift.value).toEqual({ x: 4, y: 0 })
  scope.stop()
  for (let step = 0; step < 100; step += 1) {
    const here = shiftAfter(step)
    const next = shiftAfter(step + 1)
    expect(Math.abs(here.x - next.x) + Math.abs(here.y - next.y)).toBe(1)
  }
})
