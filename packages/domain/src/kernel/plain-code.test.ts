import { expect, test } from 'vitest'
import { plainCode } from './plain-code.ts'

test.each([
  ['１３９００００００００', '13900000000'],
  ['+86　139-0000 0000', '+8613900000000'],
  ['１２３ ４５６', '123456'],
  ['ＡbＣ－２３', 'AbC23'],
  ['6222 0000 0000 0000', '6222000000000000'],
])('%s is %s', (typed, plain) => {
  expect(plainCode(typed)).toBe(plain)
})
