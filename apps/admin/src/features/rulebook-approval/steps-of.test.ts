import type { DraftApprovalView, DraftStatus, DraftView } from '@yichi/api/view/rulebook'
import { describe, expect, test } from 'vitest'
import { stepsOf } from './steps-of.ts'

const WORDS = { step: (s: string) => s, state: (s: string) => s, instant: (s: string) => s }

function decision(change: Partial<DraftApprovalView>): DraftApprovalView {
  return {
    personName: '主任',
    decision: 'approve',
    reason: null,
    actedAt: '2017-04-01T01:00:00.000Z',
    shownSha256: '',
    stands: true,
    ...change,
  }
}

function states(status: DraftStatus, approvals: readonly DraftApprovalView[] = []) {
  const summary = { status, editedByName: '审核员', updatedAt: '' } as DraftView['summary']
  return stepsOf({ summary, approvals }, WORDS).map(({ state, who }) => [state, who])
}

describe('where a draft stands', () => {
  test('in work, nobody has acted but its editor', () => {
    expect(states('editing')).toEqual([
      ['current', '审核员'],
      ['waiting', undefined],
      ['waiting', undefined],
      ['waiting', undefined],
      ['waiting', undefined],
    ])
  })

  test('approved by one, the second is asked', () => {
    const steps = states('submitted', [decision({})])
    expect(steps.map(([state]) => state)).toEqual(['done', 'done', 'done', 'current', 'waiting'])
    expect(steps[2]).toEqual(['done', '主任'])
  })

  test('an approval that stands no more is no step', () => {
    const steps = states('submitted', [decision({ stands: false })])
    expect(steps.map(([state]) => state)).toEqual(['done', 'done', 'current', 'waiting', 'waiting'])
  })

  test('sent back, it is at its editor', () => {
    const back = decision({ decision: 'return', reason: '价格写错' })
    expect(states('editing', [back])[0]?.[0]).toBe('returned')
  })

  test('published, all is done', () => {
    const both = [decision({}), decision({ personName: '财务' })]
    expect(states('published', both).every(([state]) => state === 'done')).toBe(true)
  })
})
