import { count, measured, product, rate, shortfall } from '@yichi/domain/facts/nodes'
import { fen } from '@yichi/domain/money/fen'
import { expect, test } from 'vitest'
import { rateAt } from './rate-at.ts'

const monthly = rate(800, 'm2', 'transition.rate')
const months = count(3, 'month', 'transition.months.MONETARY')
const formula = product(fen(240_000), [
  product(fen(80_000), [measured('residential-area', 10_000), monthly]),
  months,
])

test('a figure is found however deep it stands', () => {
  expect(rateAt(formula, 'transition.rate')).toBe(monthly)
  expect(rateAt(formula, 'transition.months.MONETARY')).toBe(months)
  expect(rateAt(shortfall(fen(0), formula, monthly), 'transition.rate')).toBe(monthly)
})

test('and none where there is none', () => {
  expect(rateAt(formula, 'moving.rate.RES')).toBeNull()
})
