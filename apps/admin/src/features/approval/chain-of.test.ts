import type { ApprovalActView, ApprovalView } from '@yichi/api/view/approval'
import { expect, test } from 'vitest'
import { chainOf } from './chain-of.ts'

const same = (text: string) => text
const WORDS = {
  step: same,
  state: same,
  instant: same,
  actor: ({ actorName }: ApprovalActView) => actorName,
}

function act(step: string, decision: ApprovalActView['decision']): ApprovalActView {
  return {
    seq: 1,
    step,
    decision,
    actorName: `by ${step}`,
    onBehalfOfName: null,
    actedAt: '2017-04-01T01:00:00.000Z',
    returnCode: null,
    reason: null,
  }
}

function approval(change: Partial<ApprovalView>): ApprovalView {
  return {
    id: 'p1',
    instalmentNo: 1,
    dueEvent: 'signing',
    direction: 'PAY',
    amountFen: 1,
    round: 1,
    step: 'deputy-preview',
    status: 'pending',
    openedAt: '',
    dueOn: '',
    shownSha256: '',
    payeeName: '',
    bankLast4: null,
    fundSourceName: '',
    acts: [act('agreement-review', 'pass')],
    ...change,
  }
}

const states = (change: Partial<ApprovalView>) =>
  chainOf(approval(change), WORDS).map((step) => step.state)

test('seven steps: what was passed, where the case is, what waits', () => {
  expect(states({})).toEqual(['done', 'current', ...Array<string>(5).fill('waiting')])
})

test('a hold and a return are shown at their step', () => {
  expect(states({ status: 'held' })[1]).toBe('held')
  expect(states({ status: 'returned', acts: [act('deputy-preview', 'return')] })[1]).toBe(
    'returned',
  )
})

test('a passed chain is done to the end, each step with its hand', () => {
  const acts = ['agreement-review', 'deputy-preview', 'office-director', 'finance-leader']
    .concat('platform-company', 'agent-bank', 'paid-to-household')
    .map((step) => act(step, 'pass'))
  const chain = chainOf(approval({ status: 'passed', step: 'paid-to-household', acts }), WORDS)
  expect(chain.every((step) => step.state === 'done' && step.who === `by ${step.key}`)).toBe(true)
})
