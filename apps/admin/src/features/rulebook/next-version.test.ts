import { expect, test } from 'vitest'
import { isVersionNumber, nextVersion } from './next-version.ts'

test('the next number is free', () => {
  expect(nextVersion('1.0.0', [])).toBe('1.1.0')
  expect(nextVersion('1.0.0', ['1.0.0', '1.1.0', '2.0.0'])).toBe('1.2.0')
  expect(nextVersion('0.3.0', ['1.0.0'])).toBe('0.4.0')
})

test('a number is groups of digits with dots between', () => {
  expect(['1.1', '1.1.0', '2.0.0.1'].every(isVersionNumber)).toBe(true)
  expect(['1', 'v1.0', '1.0-rc', '1..0', ''].some(isVersionNumber)).toBe(false)
})
