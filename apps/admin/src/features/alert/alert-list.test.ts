import type { AlertView } from '@yichi/api/view/audit'
import { expect, test } from 'vitest'
import { mountPart } from '../../testing/mount-part.ts'
import AlertList from './AlertList.vue'

const ALERT: AlertView = {
  id: 'a',
  rule: 'unheard-of',
  severity: 'low',
  raisedAt: '2017-05-20T01:32:00.000Z',
  detail: { network: '10.1.2.0/24', nothing: null },
  acknowledgedAt: null,
  acknowledgedBy: null,
  note: null,
}

test('the gravest that nobody has seen stands first; what was seen stands last and says by whom', async () => {
  const alerts: AlertView[] = [
    {
      ...ALERT,
      id: 'seen',
      severity: 'high',
      acknowledgedAt: '2017-05-20T02:00:00.000Z',
      acknowledgedBy: '安全员',
    },
    { ...ALERT, id: 'low' },
    { ...ALERT, id: 'high', severity: 'high' },
  ]
  const list = mountPart(AlertList, { alerts })
  const rows = list.findAll('[data-testid="alert-row"]')
  expect(rows[0]?.text()).toContain('严重')
  expect(rows[1]?.text()).toContain('一般')
  expect(rows[2]?.text()).toContain('安全员 于 2017-05-20 10:00 查看')
  expect(rows[2]?.find('button').exists()).toBe(false)
  await rows[0]?.find('button').trigger('click')
  expect(list.emitted('acknowledge')).toEqual([[alerts[2]]])
  list.unmount()
})
