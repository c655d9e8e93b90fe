import { expect, test } from 'vitest'
import { EMPTY_QUESTION, filterOf } from './question.ts'

test('what is empty or unheard of narrows nothing', () => {
  expect(filterOf(EMPTY_QUESTION)).toEqual({})
  expect(filterOf({ ...EMPTY_QUESTION, from: 'yesterday', kind: 'moon', result: 'maybe' })).toEqual(
    {},
  )
})

test('what is asked is asked', () => {
  const question = {
    from: '2017-03-01',
    to: '2017-03-31',
    login: 'wang',
    householdCode: '14-0007',
    action: 'agreement-signed',
    kind: 'agreement',
    result: 'refused',
  }
  expect(filterOf(question)).toEqual(question)
})
