import { expect, test } from 'vitest'
import { extreme, NO_SUBJECT, rate, sum } from '../../facts/nodes.ts'
import type { SheetLine } from '../../facts/settlement-sheet.ts'
import { fen } from '../../money/fen.ts'
import { foldHardship } from './fold-hardship.ts'

test('the subsidy keeps its amount and loses its reasons; other lines stay', () => {
  const cap = rate(1_000_000, 'household', 'hardship.cap')
  const part = rate(500_000, 'once', 'hardship.person.SEVERE_ILLNESS')
  const amountFen = fen(500_000)
  const formula = extreme('min', amountFen, [sum(amountFen, [part]), cap])
  const line: SheetLine = {
    code: 'D05',
    provision: 'hardship',
    subject: NO_SUBJECT,
    formula,
    amountFen,
  }
  const other: SheetLine = { ...line, code: 'D02', provision: 'hardship', formula: cap }
  const folded = foldHardship([line, other])
  expect(folded.map((one) => one.amountFen)).toEqual([amountFen, amountFen])
  expect(JSON.stringify(folded[0])).not.toContain('ILLNESS')
  expect(folded[1]).toBe(other)
})
