import { expect, test } from 'vitest'
import { assert, AssertionError, never } from './assert.ts'

test('what holds passes, what does not stops', () => {
  expect(() => {
    assert(1, 'kernel: one')
  }).not.toThrow()
  expect(() => {
    assert(0, 'kernel: zero')
  }).toThrow(AssertionError)
})

test('a value that no case handles stops', () => {
  expect(() => never('x' as never)).toThrow('unexpected value: x')
})
