import { expect, test } from 'vitest'
import { goldenRulebook } from '../../testing/golden.ts'
import { fen } from '../money/fen.ts'
import { monetisation } from './monetisation.ts'

const { monetisationAfter, monetisationInWindow } = goldenRulebook()

test('10 % inside the window, 2 % after it', () => {
  expect(monetisation(fen(18_776_000), monetisationInWindow)?.amountFen).toBe(1_877_600)
  expect(monetisation(fen(18_776_000), monetisationAfter)?.amountFen).toBe(375_520)
  expect(monetisation(fen(0), monetisationAfter)).toBeNull()
})
