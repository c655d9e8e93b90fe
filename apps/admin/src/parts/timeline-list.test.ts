import type { TimelineView } from '@yichi/api/view/audit'
import { expect, test } from 'vitest'
import { mountPart } from '../testing/mount-part.ts'
import TimelineList from './TimelineList.vue'

type Item = TimelineView['items'][number]

const ITEM: Item = {
  seq: 1,
  at: '2017-03-28T01:32:00.000Z',
  untilAt: '2017-03-28T01:32:00.000Z',
  times: 1,
  actorName: '李青',
  onBehalfOfName: null,
  action: 'sheet-computed',
  result: 'done',
  reason: null,
  detail: { netFen: 25_845_900, version: 1 },
}

function lines(items: readonly Partial<Item>[]): readonly string[] {
  const list = mountPart(TimelineList, {
    items: items.map((item, index) => ({ ...ITEM, seq: index, ...item })),
  })
  const texts = list.findAll('li').map((line) => line.text())
  list.unmount()
  return texts
}

test('events are sentences in Shanghai time, codes in words', () => {
  const [computed, returned] = lines([
    {},
    {
      actorName: null,
      action: 'approval-returned',
      detail: { step: 'agent-bank', returnCode: 'DUPLICATE', reason: null, unheardOf: 'x' },
    },
  ])
  expect(computed).toBe('2017-03-28 09:32李青核算结算单：净额 258,459.00 元，第 1 版')
  expect(returned).toBe('2017-03-28 09:32程序退回审批：代理银行付款，重复')
})

test('who stood in for whom is said', () => {
  const [line] = lines([{ onBehalfOfName: '王芳', detail: {} }])
  expect(line).toContain('李青（代王芳）核算结算单')
})

test('looking several times in a row is one line that says how often', () => {
  const [line] = lines([{ times: 3, untilAt: '2017-03-28T02:00:00.000Z', detail: {} }])
  expect(line).toContain('共 3 次，到 2017-03-28 10:00')
})

test('what was refused is marked, with why', () => {
  const [line] = lines([{ result: 'refused', reason: '本人有利害关系', detail: {} }])
  expect(line).toContain('李青想核算结算单，程序没有同意')
  expect(line).toContain('理由：本人有利害关系')
  expect(line).toContain('未同意')
})
