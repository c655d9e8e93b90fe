import { expect, test } from 'vitest'
import { recognised } from '../../testing/builders.ts'
import { product, ratio, segmentSubject } from '../facts/nodes.ts'
import { fen } from '../money/fen.ts'
import { historical } from './historical.ts'

const share = ratio(6000, 'segmentStatus.HIST.histBp')
const replacement = product(fen(38_400), [])

test('24.50 m² at 60 % of 384.00 is 5,644.80', () => {
  const subject = segmentSubject({ ...recognised(), status: 'HIST' })
  expect(historical({ subject, area: 2450, replacement }, share)?.amountFen).toBe(564_480)
  expect(historical({ subject, area: 0, replacement }, share)).toBeNull()
})
