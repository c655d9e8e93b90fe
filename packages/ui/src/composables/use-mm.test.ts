import { afterEach, expect, test } from 'vitest'
import { effectScope } from 'vue'
import { pixelsPerMmIn, useMm } from './use-mm.ts'

function viewOf(width: number, height: number, search = ''): Window {
  return Object.assign(Object.create(window) as Window, {
    innerWidth: width,
    innerHeight: height,
    location: { search },
    addEventListener: window.addEventListener.bind(window),
    removeEventListener: window.removeEventListener.bind(window),
  })
}

const root = document.createElement('div')

afterEach(() => {
  root.removeAttribute('style')
})

test.each([
  ['a 21.5 inch panel upright', 1080, 1920, 4.03],
  ['the same panel lying', 1920, 1080, 4.03],
  ['half the pixels', 540, 960, 2.01],
])('%s', (_, width, height, expected) => {
  const scope = effectScope()
  const mm = scope.run(() => useMm({ window: viewOf(width, height), root }))
  expect(mm?.pixelsPerMm.value).toBe(expected)
  expect(root.style.getPropertyValue('--mm')).toBe(`${expected}px`)
  scope.stop()
})

test('the address decides for a screen that was measured', () => {
  const scope = effectScope()
  const mm = scope.run(() => useMm({ window: viewOf(1080, 1920, '?mm=2.02'), root }))
  expect(mm?.pixelsPerMm.value).toBe(2.02)
  scope.stop()
})

test('a size nobody could have meant is not taken', () => {
  expect(pixelsPerMmIn('?mm=0', 'mm')).toBeNull()
  expect(pixelsPerMmIn('?mm=abc', 'mm')).toBeNull()
  expect(pixelsPerMmIn('?mm=', 'mm')).toBeNull()
  expect(pixelsPerMmIn('', 'mm')).toBeNull()
  expect(pixelsPerMmIn('?mm=4.03', 'mm')).toBe(4.03)
})
