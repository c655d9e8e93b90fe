import type { AuditEventView, VerifyView } from '@yichi/api/view/audit'
import { expect, test } from 'vitest'
import { mountPart } from '../../testing/mount-part.ts'
import EventList from './EventList.vue'
import VerifyPanel from './VerifyPanel.vue'

const SOUND: VerifyView = {
  ranAt: '2017-05-20T01:32:00.000Z',
  milliseconds: 1_234,
  events: 48_211,
  anchors: 48,
  rows: 120_034,
  ledgerTransactions: 6_012,
  isSound: true,
  findings: [],
}

test('a sound trail is said in one sentence, with what was counted', () => {
  const panel = mountPart(VerifyPanel, { view: SOUND, busy: false, error: null })
  expect(panel.find('[data-testid="verify-result"]').text()).toContain('完整')
  expect(panel.find('[data-testid="figure-verify-events"]').text()).toBe('48,211')
  panel.unmount()
})

test('the first bad row is named', () => {
  const view: VerifyView = {
    ...SOUND,
    isSound: false,
    findings: [
      { check: 'chain', code: 'hash', seq: 31, table: null, row: null },
      { check: 'row', code: 'changed', seq: null, table: 'payment', row: '0190' },
    ],
  }
  const panel = mountPart(VerifyPanel, { view, busy: false, error: null })
  const said = panel.findAll('[data-testid="verify-finding"]').map((one) => one.text())
  expect(said[0]).toContain('第 31 条审计记录')
  expect(said[1]).toContain('表 payment 的 0190')
  panel.unmount()
})

test('while it runs, what runs is said', () => {
  const panel = mountPart(VerifyPanel, { view: undefined, busy: true, error: null })
  expect(panel.find('[role="status"]').text()).toContain('正在')
  panel.unmount()
})

test('an event is a sentence that opens to what a machine needs', () => {
  const event: AuditEventView = {
    seq: 7,
    at: '2017-03-28T01:32:00.000Z',
    actorLogin: 'liqing',
    actorName: '李青',
    onBehalfOfName: null,
    action: 'agreement-signed',
    result: 'refused',
    subject: { kind: 'agreement', id: '0190' },
    subjectLabel: '14-0007',
    reason: '本人有利害关系',
    detail: { number: 'HS-1' },
    network: '10.1.2.0/24',
    device: 'Chrome · Windows',
    sessionId: null,
    requestId: 'r-1',
    changes: 0,
    hash: 'ab'.repeat(32),
  }
  const list = mountPart(EventList, { events: [event] })
  expect(list.find('summary').text()).toContain('李青想签订协议，程序没有同意')
  expect(list.find('summary').text()).toContain('14-0007')
  expect(list.find('details').text()).toContain('ab'.repeat(32))
  expect(list.find('details').text()).not.toContain('登录号')
  list.unmount()
})
