import { afterEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { useDark } from './use-dark.ts'

const root = document.documentElement

function viewOf(systemDark: boolean) {
  const listeners: ((event: { matches: boolean }) => void)[] = []
  const media = {
    matches: systemDark,
    addEventListener: (_: string, listener: (event: { matches: boolean }) => void) =>
      listeners.push(listener),
    removeEventListener: vi.fn(),
  }
  const view = { document, localStorage, matchMedia: () => media } as unknown as Window
  return { view, change: (matches: boolean) => listeners.forEach((each) => each({ matches })) }
}

afterEach(() => {
  localStorage.clear()
  root.removeAttribute('data-theme')
})

test('without a choice the system decides, and may change its mind', () => {
  const { view, change } = viewOf(false)
  const scope = effectScope()
  const dark = scope.run(() => useDark({ window: view }))
  expect(dark?.isDark.value).toBe(false)
  expect(root.hasAttribute('data-theme')).toBe(false)
  change(true)
  expect(dark?.isDark.value).toBe(true)
  scope.stop()
})

test('a choice beats the system and is there next time', () => {
  const { view } = viewOf(true)
  const scope = effectScope()
  scope.run(() => useDark({ window: view }))?.choose('light')
  expect(root.getAttribute('data-theme')).toBe('light')
  const again = scope.run(() => useDark({ window: view }))
  expect(again?.choice.value).toBe('light')
  expect(again?.isDark.value).toBe(false)
  again?.choose('system')
  expect(root.hasAttribute('data-theme')).toBe(false)
  expect(localStorage.length).toBe(0)
  scope.stop()
})

test('without storage nothing is kept', () => {
  const { view } = viewOf(false)
  const scope = effectScope()
  scope.run(() => useDark({ window: view, storage: null }))?.choose('dark')
  expect(root.getAttribute('data-theme')).toBe('dark')
  expect(localStorage.length).toBe(0)
  scope.stop()
})
