import { expect, test } from 'vitest'
import { registered } from '../../testing/builders.ts'
import { product, rate, segmentSubject } from '../facts/nodes.ts'
import { fen } from '../money/fen.ts'
import { houseValue } from './house-value.ts'

const location = rate(125_000, 'm2', 'zones.II.res')
const replacement = product(fen(81_915), [])
const subject = segmentSubject(registered())

test('half a fen in the line goes up: 30.70 m² at 2,069.15 is 63,522.91', () => {
  const line = houseValue({ subject, area: 3070, replacement }, location)
  expect(line?.amountFen).toBe(6_352_291)
  expect(line?.subject).toEqual({
    kind: 'segment',
    id: 'b1',
    structure: 'ZH2',
    status: 'REGISTERED',
    use: 'RES',
  })
})

test('no area, no line', () => {
  expect(houseValue({ subject, area: 0, replacement }, location)).toBeNull()
})
