import { expect, test } from 'vitest'
import { goldenRulebook } from '../../testing/golden.ts'
import { monthlyTransition, transition } from './transition.ts'

const { transition: rates } = goldenRulebook()

test('100.00 m² is 800.00 a month, 30.00 m² the minimum of 500.00', () => {
  expect(monthlyTransition(10_000, rates).fen).toBe(80_000)
  expect(monthlyTransition(3000, rates).fen).toBe(50_000)
})

test('36 months for a high-rise', () => {
  const line = transition(monthlyTransition(3000, rates), rates.months.FUTURE_HIGH)
  expect(line?.amountFen).toBe(1_800_000)
})
