import { expect, test } from 'vitest'
import { isMobilePhone } from './mobile-phone.ts'

test('a number is one with gaps, with its country, and in full-width digits', () => {
  const good = ['13900000000', '139 0000-0000', '+86 13900000000', '１３９０００００００　０']
  expect(good.map(isMobilePhone)).toEqual([true, true, true, true])
  expect(['', '1390000000', '23900000000', '一三九'].map(isMobilePhone)).not.toContain(true)
})
