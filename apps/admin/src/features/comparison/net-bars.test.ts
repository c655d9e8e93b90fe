import { expect, test } from 'vitest'
import { barsOf } from './net-bars.ts'

test('bars are as long as their share of the largest amount, either way', () => {
  expect(barsOf([200, -100, null, 0])).toEqual([1, -0.5, null, 0])
  expect(barsOf([null])).toEqual([null])
})
