import { expect, test } from 'vitest'
import {
  add,
  compare,
  floor,
  fraction,
  multiply,
  subtract,
  toDecimal,
  toExact,
} from './fraction.ts'

test('lowest terms, the denominator positive', () => {
  expect(toExact(fraction(6, -4))).toBe('-3/2')
  expect(toExact(fraction(0, 7))).toBe('0/1')
  expect(toExact(add(fraction(1, 3), fraction(1, 6)))).toBe('1/2')
  expect(toExact(subtract(fraction(1, 2), fraction(1, 2)))).toBe('0/1')
  expect(toExact(multiply(fraction(2, 3), fraction(3, 4)))).toBe('1/2')
  expect(() => fraction(1, 0)).toThrow()
})

test('thirds are compared exactly, where decimals would tie', () => {
  expect(compare(fraction(1, 3), fraction(33_333_333_333, 100_000_000_000))).toBe(1)
  expect(compare(fraction(1, 3), fraction(2, 6))).toBe(0)
})

test('two decimals, half away from zero, never minus zero', () => {
  expect(toDecimal(fraction(1, 8))).toBe('0.13')
  expect(toDecimal(fraction(-1, 8))).toBe('-0.13')
  expect(toDecimal(fraction(-1, 1000))).toBe('0.00')
  expect(toDecimal(fraction(100))).toBe('100.00')
  expect([floor(fraction(7, 2)), floor(fraction(-7, 2)), floor(fraction(-4, 2))]).toEqual([
    3n,
    -4n,
    -2n,
  ])
})
