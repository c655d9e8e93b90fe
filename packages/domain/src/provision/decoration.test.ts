import { expect, test } from 'vitest'
import { goldenRulebook } from '../../testing/golden.ts'
import { assert } from '../kernel/assert.ts'
import { decoration } from './decoration.ts'

test('118.55 m² of simple decoration is 9,484.00; none is no line', () => {
  const grade = (name: string) => {
    const found = goldenRulebook().decoration.get(name)
    assert(found !== undefined, 'test: unknown grade')
    return found
  }
  expect(decoration(11_855, grade('SIMPLE'))).toMatchObject({
    subject: { kind: 'grade', grade: 'SIMPLE' },
    amountFen: 948_400,
  })
  expect(decoration(11_855, grade('NONE'))).toBeNull()
})
