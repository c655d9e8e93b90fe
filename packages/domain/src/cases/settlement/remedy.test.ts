import { expect, test } from 'vitest'
import { BLOCK_CODES } from '../../facts/block-code.ts'
import { remedyOf } from './remedy.ts'

test.each([
  ['NEWNESS_UNKNOWN', 'appraiser'],
  ['AREA_SHORT_NEEDS_REMEASURE', 'surveyor'],
  ['AREA_EXCESS_NEEDS_RECOGNITION', 'recognition-meeting'],
  ['UNITS_REQUIRED', 'household'],
  ['UNKNOWN_ZONE', 'rulebook-office'],
  ['CO_OWNERS_COLLECT_JOINTLY', 'not-supported'],
  ['SHARES_NOT_ONE', 'computer'],
] as const)('%s is supplied by the %s', (code, supplier) => {
  expect(remedyOf(code)).toEqual({ supplier })
})

test('every block has somebody', () => {
  for (const code of BLOCK_CODES) expect(remedyOf(code).supplier).toBeTypeOf('string')
})
