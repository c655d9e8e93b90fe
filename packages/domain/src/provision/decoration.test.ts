import { expect, test } from 'vitest'
import { rate } from '../facts/nodes.ts'
import { decoration } from './decoration.ts'

test('118.55 m² of simple decoration is 9,484.00; none is no line', () => {
  const simple = rate(8000, 'm2', 'decoration.SIMPLE')
  expect(decoration(11_855, 'SIMPLE', simple)?.amountFen).toBe(948_400)
  expect(decoration(11_855, 'NONE', rate(0, 'm2', 'decoration.NONE'))).toBeNull()
})
