import { expect, test, vi } from 'vitest'
import { useKeypad } from './use-keypad.ts'

test('six digits become a household code, the seventh is not taken', () => {
  const pad = useKeypad({ maxDigits: 6, dashAfter: 2 })
  for (const digit of '0300427') pad.press(digit)
  expect(pad.digits.value).toBe('030042')
  expect(pad.shown.value).toBe('03-0042')
})

test('the dash waits for its third digit and goes with it', () => {
  const pad = useKeypad({ maxDigits: 6, dashAfter: 2 })
  pad.press('0')
  pad.press('3')
  expect(pad.shown.value).toBe('03')
  pad.press('1')
  expect(pad.shown.value).toBe('03-1')
  pad.erase()
  expect(pad.shown.value).toBe('03')
  pad.clear()
  expect(pad.shown.value).toBe('')
  pad.erase()
  expect(pad.shown.value).toBe('')
})

test('a scanner’s keys are taken, all else is not', () => {
  const onEnter = vi.fn()
  const pad = useKeypad({ maxDigits: 6, dashAfter: 2, onEnter })
  for (const key of ['0', 'x', '3', '-', 'Shift', '4', '４', 'Backspace', '5']) pad.take({ key })
  expect(pad.digits.value).toBe('035')
  expect(onEnter).not.toHaveBeenCalled()
  pad.take({ key: 'Enter' })
  expect(onEnter).toHaveBeenCalledTimes(1)
})
