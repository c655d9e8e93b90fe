import { expect, test } from 'vitest'
import { APPROVAL_REFUSALS } from './approval.ts'
import { COMPENSATION_CHAIN, COMPENSATION_STEPS, FUND_CHAIN, FUND_STEPS } from './chains.ts'
import { fundStep } from './fund-step.ts'
import { nextStep } from './next-step.ts'

test('two chains of seven, coded A1–A7 and B1–B7', () => {
  expect(COMPENSATION_CHAIN.map((rule) => rule.code)).toEqual([
    'A1',
    'A2',
    'A3',
    'A4',
    'A5',
    'A6',
    'A7',
  ])
  expect(FUND_CHAIN.map((rule) => rule.code)).toEqual(['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7'])
  expect(COMPENSATION_STEPS.indexOf('payment')).toBeLessThan(
    COMPENSATION_STEPS.indexOf('demolition'),
  )
})

test('seven steps, seven roles; two working days for the review, one for each other step', () => {
  expect(new Set(FUND_CHAIN.map((rule) => rule.role)).size).toBe(7)
  expect(FUND_CHAIN.map((rule) => rule.targetWorkingDays)).toEqual([2, 1, 1, 1, 1, 1, 1])
})

test('a step is returned only to what lies behind it', () => {
  FUND_CHAIN.forEach((rule, index) => {
    for (const to of rule.returnTo)
      expect(FUND_STEPS.findIndex((step) => step === to)).toBeLessThan(index)
  })
  expect(fundStep('agent-bank').code).toBe('B6')
  expect(nextStep('paid-to-household')).toBeNull()
  expect(new Set(APPROVAL_REFUSALS).size).toBe(APPROVAL_REFUSALS.length)
})
