import { expect, test } from 'vitest'
import { goldenRulebook } from '../../testing/golden.ts'
import { assert } from '../kernel/assert.ts'
import { attachment } from './attachments.ts'

const paving = goldenRulebook().attachments.get('F03')
assert(paving !== undefined, 'test: no paving in the rulebook')

test('40.50 m² of concrete paving at 45.00 is 1,822.50', () => {
  const line = attachment(4050, paving)
  expect(line?.amountFen).toBe(182_250)
  expect(line?.subject).toMatchObject({ kind: 'attachment', code: 'F03', unit: 'm2' })
  expect(attachment(0, paving)).toBeNull()
})
