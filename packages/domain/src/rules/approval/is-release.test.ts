import { expect, test } from 'vitest'
import { FUND_STEPS } from './chains.ts'
import { isRelease } from './is-release.ts'

test('the company and the bank send money on its way', () => {
  expect(FUND_STEPS.filter(isRelease)).toEqual(['platform-company', 'agent-bank'])
  expect(isRelease('signing')).toBe(false)
})
