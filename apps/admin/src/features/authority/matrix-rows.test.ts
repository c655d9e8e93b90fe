import type { MatrixView } from '@yichi/api/view/authority'
import { expect, test } from 'vitest'
import { mountPart } from '../../testing/mount-part.ts'
import { matrixSlices, rolesShown } from './matrix-rows.ts'
import MatrixPaper from './MatrixPaper.vue'

const VIEW: MatrixView = {
  roles: ['signer', 'publisher', 'system-administrator'],
  rows: [
    row('agreement.correctAccount', 'zone', true, [true, false, false]),
    row('account.create', 'county', true, [false, false, true]),
    row('agreement.sign', 'zone', false, [true, false, false]),
    { ...row('identity.me', null, false, [false, false, false]), who: 'signed-in' },
  ],
  sha256: 'ab'.repeat(32),
  readAt: '2017-03-28T01:32:00.000Z',
}

function row(
  procedure: string,
  scope: 'county' | 'zone' | null,
  stepUp: boolean,
  may: readonly boolean[],
): MatrixView['rows'][number] {
  return { procedure, who: 'staff', scope, stepUp, may }
}

test('rows stand by the part of the work, in the order they came', () => {
  expect(matrixSlices(VIEW, []).map(({ slice, rows }) => [slice, rows.length])).toEqual([
    ['agreement', 2],
    ['account', 1],
    ['identity', 1],
  ])
})

test('chosen roles leave only what one of them may do', () => {
  expect(rolesShown(VIEW, ['publisher', 'signer']).map(({ index }) => index)).toEqual([0, 1])
  expect(matrixSlices(VIEW, ['publisher'])).toEqual([])
  expect(matrixSlices(VIEW, ['signer'])).toHaveLength(1)
})

test('the paper names every procedure in plain words and carries its digest', () => {
  const paper = mountPart(MatrixPaper, { view: VIEW, chosen: [] })
  const text = paper.text()
  for (const words of ['签订协议', '更正收款账户', '新建账号', 'ab'.repeat(32), '签字']) {
    expect(text).toContain(words)
  }
  expect(paper.findAll('[data-testid="matrix-row"]')).toHaveLength(4)
  expect(paper.findAll('[data-may="true"]')).toHaveLength(3)
  paper.unmount()
})
