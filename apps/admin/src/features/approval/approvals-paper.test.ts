import type { ApprovalActView, ApprovalView } from '@yichi/api/view/approval'
import { expect, test } from 'vitest'
import { mountPart } from '../../testing/mount-part.ts'
import ApprovalsPaper from './ApprovalsPaper.vue'

const ACT: ApprovalActView = {
  seq: 1,
  step: 'office-director',
  decision: 'pass',
  actorName: '胡然',
  onBehalfOfName: '廖兰浩',
  actedAt: '2017-04-01T01:00:00.000Z',
  returnCode: null,
  reason: null,
}

test('the paper says who acted, and for whom', () => {
  const approval: Pick<ApprovalView, 'id' | 'instalmentNo' | 'round' | 'amountFen' | 'acts'> = {
    id: 'p1',
    instalmentNo: 1,
    round: 1,
    amountFen: 100_00,
    acts: [ACT, { ...ACT, seq: 2, step: 'finance-leader', onBehalfOfName: null }],
  }
  const paper = mountPart(ApprovalsPaper, { approvals: [approval] })
  const rows = paper.findAll('tbody tr').map((row) => row.text())
  expect(rows[0]).toContain('胡然（代廖兰浩）')
  expect(rows[1]).not.toContain('代廖兰浩')
  paper.unmount()
})
