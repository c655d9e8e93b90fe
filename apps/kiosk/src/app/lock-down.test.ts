import { afterEach, expect, test } from 'vitest'
import { lockDown } from './lock-down.ts'

let unlock: (() => void) | undefined

afterEach(() => {
  unlock?.()
})

function dispatch(event: Event): boolean {
  return window.dispatchEvent(event)
}

test.each(['contextmenu', 'dragstart', 'selectstart', 'auxclick'])('%s does nothing', (name) => {
  unlock = lockDown(window)
  expect(dispatch(new Event(name, { cancelable: true }))).toBe(false)
})

test('the wheel zooms no more, and still turns', () => {
  unlock = lockDown(window)
  expect(dispatch(Object.assign(new Event('wheel', { cancelable: true }), { ctrlKey: true }))).toBe(
    false,
  )
  expect(dispatch(new Event('wheel', { cancelable: true }))).toBe(true)
})

test('two fingers do not pinch', () => {
  unlock = lockDown(window)
  const pinch = Object.assign(new Event('touchmove', { cancelable: true }), { touches: [1, 2] })
  expect(dispatch(pinch)).toBe(false)
})

test('what was locked can be opened again', () => {
  lockDown(window)()
  expect(dispatch(new Event('contextmenu', { cancelable: true }))).toBe(true)
})
