import type { ParameterField } from '@yichi/domain/rulebook/section'
import { describe, expect, test } from 'vitest'
import { isSameTyped, readTyped, tidyTyped, typedText } from './typed-value.ts'

const price: ParameterField = { key: 'price', unit: 'fen/m2' }
const share: ParameterField = { key: 'residualBp', unit: 'bp' }
const days: ParameterField = { key: 'maxDay', unit: 'day' }

const read = (field: ParameterField, text: string) => {
  const typed = readTyped(field, text)
  return typed.ok ? typed.value : typed.problem
}

describe('what is typed becomes what is kept', () => {
  test.each([
    ['1150', 115_000],
    ['1,150.5', 115_050],
    ['0.29', 29],
    ['1.005', 'hundredths'],
    ['1e3', 'hundredths'],
    ['九十', 'hundredths'],
    ['', 'missing'],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
    ['90071992547409.92', 'large'],
  ])('%s yuan is %s', (text, expected) => {
    expect(read(price, text)).toBe(expected)
  })

  test('percent keeps its sign and two decimals', () => {
    expect(read(share, '-2')).toBe(-200)
    expect(read(share, '−0.01')).toBe(-1)
    expect(read(share, '62.76')).toBe(6276)
    expect(Object.is(read(share, '-0'), 0)).toBe(true)
  })

  test('days are whole', () => {
    expect(read(days, '30')).toBe(30)
    expect(read(days, '30.5')).toBe('whole')
  })

  test('dates exist', () => {
    expect(read({ key: 'freezeDate', unit: 'date' }, '2016-12-01')).toBe('2016-12-01')
    expect(read({ key: 'freezeDate', unit: 'date' }, '2017-02-29')).toBe('date')
  })

  test('nothing typed is the open end, or a field left out', () => {
    expect(read({ key: 'upTo', unit: 'area', openEnd: true }, ' ')).toBeNull()
    expect(read({ key: 'effectiveTo', unit: 'date', optional: true }, '')).toBeUndefined()
  })

  test('whatever is kept reads back as itself', () => {
    for (const value of [0, 1, 99, 100, 115_000, -1, -400, 10_000_000_000]) {
      expect(read(price, typedText('fen/m2', value))).toBe(value)
      expect(read(days, typedText('day', value))).toBe(value)
    }
  })
})

test('the same value typed in another way is no change', () => {
  expect(isSameTyped(price, '820', '820.00')).toBe(true)
  expect(isSameTyped(price, '1,080', '1080.00')).toBe(true)
  expect(isSameTyped(price, '八百', '820.00')).toBe(false)
  expect(tidyTyped(price, '1,080.5')).toBe('1080.50')
  expect(tidyTyped(price, '八百')).toBe('八百')
})
