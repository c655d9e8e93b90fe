import type { HouseholdView } from '@yichi/api/view/household'
import { expect, test } from 'vitest'
import { mountPart } from '../../testing/mount-part.ts'
import EventsTab from './EventsTab.vue'

function lines(events: HouseholdView['events']): readonly string[] {
  const tab = mountPart(EventsTab, { events })
  const texts = tab.findAll('li').map((line) => line.text())
  tab.unmount()
  return texts
}

test('events are sentences in Shanghai time, the latest first, codes in words', () => {
  const at = '2017-03-28T01:32:00.000Z'
  const [later, earlier] = lines([
    { at, actorName: '李青', action: 'sheet-computed', detail: { netFen: 25_845_900, version: 1 } },
    {
      at,
      actorName: null,
      action: 'approval-returned',
      detail: { step: 'agent-bank', returnCode: 'DUPLICATE', reason: null, unheardOf: 'x' },
    },
  ])
  expect(later).toBe('2017-03-28 09:32程序退回审批：代理银行付款，重复')
  expect(earlier).toBe('2017-03-28 09:32李青核算结算单：净额 258,459.00 元，第 1 版')
})
