import { expect, test } from 'vitest'
import { fen } from '../money/fen.ts'
import { appraisalFloor } from './appraisal-floor.ts'

test('an appraisal above the rule value is topped up, one at or below it changes nothing', () => {
  expect(appraisalFloor('RES', fen(18_776_000), fen(19_500_000))?.amountFen).toBe(724_000)
  expect(appraisalFloor('RES', fen(18_776_000), fen(18_776_000))).toBeNull()
  expect(appraisalFloor('NONRES', fen(18_776_000), fen(0))).toBeNull()
})
