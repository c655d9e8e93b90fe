import type { RulebookCaseView } from '@yichi/api/view/rulebook'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { mountPart } from '../../testing/mount-part.ts'
import CaseTable from './CaseTable.vue'

const PASSING: RulebookCaseView = {
  id: 'W01',
  title: '第一档',
  kind: 'assess',
  input: '{}',
  expected: '{"netFen":100}',
  passed: true,
  differences: [],
}
const FAILING: RulebookCaseView = {
  ...PASSING,
  id: 'W02',
  title: '第二档',
  passed: false,
  differences: [{ path: 'netFen', expected: '100', actual: '250' }],
}

let part: VueWrapper

afterEach(() => {
  part.unmount()
})

test('cases that fail stand first, are counted, and open to what was expected', async () => {
  part = mountPart(CaseTable, { cases: [PASSING, FAILING] })
  expect(part.find('[data-testid="cases-said"]').text()).toContain('2 个案例中有 1 个不符')
  const rows = part.findAll('[data-testid="case-row"]')
  expect(rows.map((row) => row.attributes('data-id'))).toEqual(['W02', 'W01'])
  await part.find('[data-testid="open-case-W02"]').trigger('click')
  const detail = part.find('[data-testid="case-detail"]').text()
  expect(detail).toContain('1.00 元')
  expect(detail).toContain('2.50 元')
})

test('without cases it says what that means', () => {
  part = mountPart(CaseTable, { cases: [] })
  expect(part.text()).toContain('没有案例不能提交')
})
