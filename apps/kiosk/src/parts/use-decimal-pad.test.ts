import { expect, test } from 'vitest'
import { useDecimalPad } from './use-decimal-pad.ts'

function keyed(keys: string) {
  const pad = useDecimalPad()
  for (const key of keys) pad.press(key)
  return pad
}

test.each([
  ['', null],
  ['8', 800],
  ['86.', 8_600],
  ['86.3', 8_630],
  ['86.32', 8_632],
  ['86.327', 8_632],
  ['1234', 12_300],
  ['.5', 500],
  ['8..4', 840],
] as const)('%s is %s hundredths', (keys, hundredths) => {
  expect(keyed(keys).hundredths.value).toBe(hundredths)
})

test('the pad is full after two places, and what was pressed can be taken back', () => {
  const pad = keyed('86.32')
  expect(pad.full.value).toBe(true)
  pad.erase()
  expect([pad.text.value, pad.full.value]).toEqual(['86.3', false])
  pad.clear()
  expect(pad.hundredths.value).toBeNull()
})
