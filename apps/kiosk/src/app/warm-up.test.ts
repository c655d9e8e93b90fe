import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { warmUp } from './warm-up.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

test('screens are fetched after a while, and one that does not come holds up none', async () => {
  const asked: string[] = []
  const screen =
    (name: string, comes = true) =>
    () => {
      asked.push(name)
      return comes ? Promise.resolve({}) : Promise.reject(new Error('out of reach'))
    }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: {} },
      { path: '/a', component: screen('a', false) },
      { path: '/b', component: screen('b') },
      { path: '/c', redirect: '/' },
    ],
  })
  warmUp({ router, afterMs: 30_000 })
  await vi.advanceTimersByTimeAsync(29_999)
  expect(asked).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(asked).toEqual(['a', 'b'])
})
