import { describe, expect, test } from 'vitest'
import { isoDate } from '../../kernel/iso-date.ts'
import type { Approval, ApprovalCommand } from './approval.ts'
import { FUND_CHAIN, type FundStep } from './chains.ts'
import { decideStep } from './decide.ts'
import { openApproval } from './open-approval.ts'
import { resubmit } from './resubmit.ts'
import { standingPasses } from './standing-passes.ts'

const SHOWN = 'a'.repeat(64)
const CHANGED = 'b'.repeat(64)
const AT = '2017-04-20T02:00:00.000Z'
const HANDS = [
  { person: 'surveyor', duty: 'survey' },
  { person: 'computer', duty: 'compute' },
] as const

const pass = (step: FundStep, shownSha256 = SHOWN): ApprovalCommand => ({
  type: 'pass',
  step,
  shownSha256,
  at: AT,
})

const back = (
  step: FundStep,
  to: FundStep | 'signing',
  reason = '账户户名不符',
): ApprovalCommand => ({
  type: 'return',
  step,
  shownSha256: SHOWN,
  at: AT,
  code: 'ACCOUNT_MISMATCH',
  to,
  reason,
})

function must(approval: Approval, command: ApprovalCommand, person?: string): Approval {
  const rule = FUND_CHAIN.find((candidate) => candidate.step === command.step)
  const roles = rule === undefined ? [] : [rule.role]
  const decided = decideStep(approval, command, { person: person ?? `the-${roles[0]}`, roles })
  if (!decided.ok) throw new Error(decided.refusal)
  return decided.value
}

function passedUpTo(count: number): Approval {
  let approval: Approval = openApproval(SHOWN, HANDS)
  for (const rule of FUND_CHAIN.slice(0, count)) approval = must(approval, pass(rule.step))
  return approval
}

describe('the seven steps of a payment', () => {
  test('seven hands in order → passed, and a passed chain never reopens', () => {
    const passed = passedUpTo(7)
    expect(passed.kind).toBe('passed')
    expect(standingPasses(passed)).toHaveLength(7)
    const again = decideStep(passed, pass('agreement-review'), { person: 'x', roles: ['reviewer'] })
    expect(again).toEqual({ ok: false, refusal: 'closed' })
    expect(resubmit(passed, CHANGED)).toEqual({ ok: false, refusal: 'closed' })
  })

  test.each([
    ['a later step', pass('finance-leader'), 'fin', ['finance-leader'], 'not-this-step'],
    ['without the role', pass('deputy-preview'), 'x', ['reviewer'], 'wrong-role'],
    [
      'the reviewer again, one step on',
      pass('deputy-preview'),
      'the-reviewer',
      ['deputy-leader'],
      'same-person',
    ],
    ['the one who computed', pass('deputy-preview'), 'computer', ['deputy-leader'], 'same-person'],
    [
      'what was shown has changed',
      pass('deputy-preview', CHANGED),
      'dl',
      ['deputy-leader'],
      'shown-changed',
    ],
    ['a double click', pass('agreement-review'), 'the-reviewer', ['reviewer'], 'already-acted'],
    [
      'a return in silence',
      back('deputy-preview', 'signing', ' '),
      'dl',
      ['deputy-leader'],
      'reason-required',
    ],
    [
      'a return forwards',
      back('deputy-preview', 'agent-bank'),
      'dl',
      ['deputy-leader'],
      'not-this-step',
    ],
  ] as const)('%s → refused', (_what, command, person, roles, refusal) => {
    expect(decideStep(passedUpTo(1), command, { person, roles })).toEqual({ ok: false, refusal })
  })

  test('the finance leader stops a case anywhere; it is released by a person, then goes on', () => {
    const hold: ApprovalCommand = {
      type: 'hold',
      step: 'agent-bank',
      shownSha256: SHOWN,
      at: AT,
      reason: '核实举报',
      until: isoDate('2017-04-27'),
    }
    const stopped = decideStep(passedUpTo(5), hold, { person: 'f', roles: ['finance-leader'] })
    if (!stopped.ok) throw new Error(stopped.refusal)
    expect(stopped.value).toMatchObject({ kind: 'held', until: '2017-04-27', reason: '核实举报' })
    const bank = { person: 'bank', roles: ['agent-bank'] } as const
    expect(decideStep(stopped.value, pass('agent-bank'), bank)).toEqual({
      ok: false,
      refusal: 'on-hold',
    })
    const release: ApprovalCommand = {
      type: 'release',
      step: 'agent-bank',
      shownSha256: SHOWN,
      at: AT,
      reason: '已查清',
    }
    const going = decideStep(stopped.value, release, bank)
    expect(going.ok && going.value.kind).toBe('pending')
    expect(decideStep(passedUpTo(5), release, bank)).toEqual({ ok: false, refusal: 'not-held' })
    expect(decideStep(passedUpTo(5), hold, bank)).toEqual({ ok: false, refusal: 'not-this-step' })
  })

  test('returned to B2 with the same content → B1 stands, the rest is repeated in round 2', () => {
    const returned = must(passedUpTo(3), back('finance-leader', 'deputy-preview'))
    expect(returned).toMatchObject({
      kind: 'returned',
      from: 'finance-leader',
      to: 'deputy-preview',
    })
    const again = resubmit(returned, SHOWN)
    expect(again).toMatchObject({ ok: true, value: { step: 'deputy-preview', round: 2 } })
    if (again.ok)
      expect(standingPasses(again.value).map((act) => act.step)).toEqual(['agreement-review'])
  })

  test('a changed account voids every signature; changing it back revives none', () => {
    const first = resubmit(passedUpTo(4), CHANGED)
    if (!first.ok) throw new Error(first.refusal)
    expect(first.value).toMatchObject({ step: 'agreement-review', round: 2 })
    const second = resubmit(first.value, SHOWN)
    if (!second.ok) throw new Error(second.refusal)
    expect(standingPasses(second.value)).toEqual([])
    let approval: Approval = second.value
    for (const rule of FUND_CHAIN) approval = must(approval, pass(rule.step))
    expect(standingPasses(approval).map((act) => act.round)).toEqual([3, 3, 3, 3, 3, 3, 3])
  })
})
