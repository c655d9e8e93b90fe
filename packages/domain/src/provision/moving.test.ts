import { expect, test } from 'vitest'
import { goldenRulebook } from '../../testing/golden.ts'
import { moving } from './moving.ts'

const { moving: rates } = goldenRulebook()
const { MONETARY, FUTURE } = rates.times
const none = { RES: 0, COM: 0, OFFICE: 0, FACTORY: 0 }

test('a small home has the minimum per move, twice when the new home is still to be built', () => {
  expect(moving({ ...none, RES: 3000 }, MONETARY, rates)?.amountFen).toBe(80_000)
  expect(moving({ ...none, RES: 3000 }, FUTURE, rates)?.amountFen).toBe(160_000)
})

test('uses are added up before the minimum is applied', () => {
  expect(moving({ ...none, RES: 9640, COM: 4215 }, MONETARY, rates)?.amountFen).toBe(199_980)
  expect(moving({ RES: 1, COM: 1, OFFICE: 1, FACTORY: 1 }, MONETARY, rates)?.amountFen).toBe(80_000)
})

test('a shop has no minimum', () => {
  expect(moving({ ...none, COM: 100 }, MONETARY, rates)?.amountFen).toBe(2000)
  expect(moving(none, MONETARY, rates)).toBeNull()
})
