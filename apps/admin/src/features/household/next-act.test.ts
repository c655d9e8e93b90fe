import { expect, test } from 'vitest'
import { nextAct } from './next-act.ts'

test('each action has its tab and its hand', () => {
  expect(nextAct('survey')).toEqual({ tab: 'survey', roles: ['surveyor'] })
  expect(nextAct('sign')).toEqual({ tab: 'agreement', roles: ['signer'] })
  expect(nextAct('approve').roles).toEqual([])
})

test('what is done or unknown asks nothing of anybody', () => {
  expect(nextAct('done')).toEqual({ tab: 'overview', roles: [] })
  expect(nextAct('something-new')).toEqual({ tab: 'overview', roles: [] })
})
