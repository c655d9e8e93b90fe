import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

test('keys are sorted at every depth, arrays keep their order, nothing is spaced', () => {
  const value = { b: [3, { y: null, x: '户' }], a: true, 'a b': -1.5 }
  expect(canonicalJson(value)).toBe('{"a":true,"a b":-1.5,"b":[3,{"x":"户","y":null}]}')
})

test('negative zero is written as zero', () => {
  expect(canonicalJson(-0)).toBe('0')
})

test.each([undefined, Number.NaN, Infinity, 1n, () => 1, { a: undefined }, [undefined]])(
  'refuses what JSON would change silently: %s',
  (value) => {
    expect(() => canonicalJson(value)).toThrow('canonical-json')
  },
)
