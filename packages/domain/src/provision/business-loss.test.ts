import { expect, test } from 'vitest'
import { goldenRulebook } from '../../testing/golden.ts'
import { fen } from '../money/fen.ts'
import { businessLoss } from './business-loss.ts'

const { lossShare: share, lossMonths } = goldenRulebook()
const terms = { share, months: lossMonths.MONETARY }

test('the larger of 5 % of the value and three months of profit', () => {
  expect(businessLoss(fen(18_501_152), fen(0), terms)?.amountFen).toBe(925_058)
  expect(businessLoss(fen(18_501_152), fen(400_000), terms)?.amountFen).toBe(1_200_000)
})
