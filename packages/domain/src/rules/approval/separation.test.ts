import { expect, test } from 'vitest'
import { checkSeparation } from './separation.ts'

const HANDS = [
  { person: 'zhao', duty: 'survey' },
  { person: 'qian', duty: 'compute' },
] as const

test('the one who measured may measure again, but not compute, sign, review, export or reconcile', () => {
  expect(checkSeparation('zhao', HANDS, 'survey')).toEqual({
    ok: true,
    value: { person: 'zhao', duty: 'survey' },
  })
  for (const duty of ['compute', 'sign', 'review', 'export', 'reconcile'] as const) {
    expect(checkSeparation('zhao', HANDS, duty)).toEqual({ ok: false, refusal: 'same-person' })
  }
})

test('a person who has done nothing on the case may take any one duty', () => {
  expect(checkSeparation('sun', HANDS, 'finance').ok).toBe(true)
})
