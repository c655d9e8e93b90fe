import type { DelegationView } from '@yichi/api/view/authority'
import { expect, test } from 'vitest'
import { mountPart } from '../../testing/mount-part.ts'
import DelegationTable from './DelegationTable.vue'

const ONE: DelegationView = {
  id: 'd',
  fromName: '赵敏',
  toName: '刘洋',
  toLogin: 'liuyang',
  role: 'reviewer',
  zoneCode: null,
  fromOn: '2017-05-01',
  untilOn: '2017-05-31',
  reason: '外出学习',
  endedOn: null,
  givenAt: '2017-04-28T01:32:00.000Z',
}

function states(delegations: readonly DelegationView[], giverName: string | null) {
  const table = mountPart(DelegationTable, { delegations, today: '2017-05-20', giverName })
  const rows = table.findAll('[data-testid="delegation-row"]').map((row) => ({
    text: row.text(),
    mayEnd: row.find('[data-testid="delegation-end"]').exists(),
  }))
  table.unmount()
  return rows
}

test('who stands in for whom, and whether it holds today', () => {
  const rows = states(
    [
      ONE,
      { ...ONE, fromOn: '2017-06-01', untilOn: '2017-06-02' },
      { ...ONE, untilOn: '2017-05-19' },
      { ...ONE, endedOn: '2017-05-10' },
    ],
    null,
  )
  expect(rows[0]?.text).toContain('刘洋 代 赵敏')
  expect(rows.map(({ text }) => /代行中|未开始|已到期|已结束/.exec(text)?.[0])).toEqual([
    '代行中',
    '未开始',
    '已到期',
    '已结束',
  ])
})

test('only who gave it ends it, and only while it can still be used', () => {
  const past = { ...ONE, untilOn: '2017-05-19' }
  expect(states([ONE, past], '赵敏').map(({ mayEnd }) => mayEnd)).toEqual([true, false])
  expect(states([ONE], '刘洋')[0]?.mayEnd).toBe(false)
})
