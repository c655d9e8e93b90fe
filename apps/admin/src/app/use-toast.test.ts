import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useToast } from './use-toast.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
})

test('a done message leaves by itself, a problem stays longer', () => {
  const { toasts, done, problem } = useToast()
  done('a')
  problem('b')
  vi.advanceTimersByTime(4_000)
  expect(toasts.value.map((toast) => toast.text)).toEqual(['b'])
  vi.advanceTimersByTime(8_000)
  expect(toasts.value).toEqual([])
})

test('at most three are shown, the newest last', () => {
  const { toasts, done } = useToast()
  for (const text of ['a', 'b', 'c', 'd']) done(text)
  expect(toasts.value.map((toast) => toast.text)).toEqual(['b', 'c', 'd'])
})

test('a message can be dismissed', () => {
  const { toasts, done, dismiss } = useToast()
  done('a')
  const first = toasts.value[0]
  dismiss(first?.id ?? -1)
  expect(toasts.value).toEqual([])
})
