import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDate } from '../../kernel/iso-date.ts'
import type { Approval, ApprovalCommand } from './approval.ts'
import { FUND_CHAIN, FUND_STEPS, RETURN_CODES } from './chains.ts'
import { decideStep } from './decide.ts'
import { fundStep } from './fund-step.ts'
import { openApproval } from './open-approval.ts'
import { resubmit } from './resubmit.ts'
import { returnTo } from './return-to.ts'
import { standingPasses } from './standing-passes.ts'

const HASHES = ['a'.repeat(64), 'b'.repeat(64)] as const
const PEOPLE = ['wang', 'li', 'ma', 'zhao', 'chen', 'liu', 'sun', 'zhou', 'wu'] as const
const at = '2017-04-20T02:00:00.000Z'
const until = isoDate('2017-04-30')

const move = fc.record({
  type: fc.constantFrom('pass', 'pass', 'pass', 'pass', 'return', 'hold', 'release', 'again'),
  ahead: fc.constantFrom(0, 0, 0, 0, 1, -1),
  hash: fc.constantFrom(0, 0, 0, 1),
  person: fc.constantFrom(...PEOPLE),
  code: fc.constantFrom(...RETURN_CODES),
  reason: fc.constantFrom('', '说明'),
})
type Move = typeof move extends fc.Arbitrary<infer M> ? M : never

function commandOf(approval: Approval, play: Move): ApprovalCommand {
  const here = 'step' in approval ? FUND_STEPS.indexOf(approval.step) : 0
  const step = FUND_STEPS[here + play.ahead] ?? 'agreement-review'
  const shownSha256 = play.hash === 0 ? approval.shownSha256 : HASHES[1]
  const { reason, code } = play
  const shared = { step, shownSha256, at, reason }
  switch (play.type) {
    case 'return':
      return { ...shared, type: 'return', code, to: returnTo(step, code) }
    case 'hold':
      return { ...shared, type: 'hold', until }
    case 'release':
      return { ...shared, type: 'release' }
    default:
      return { type: 'pass', step, shownSha256, at }
  }
}

function play(approval: Approval, one: Move): Approval {
  if (one.type === 'again') {
    const next = resubmit(approval, HASHES[one.hash === 1 ? 1 : 0])
    return next.ok ? next.value : approval
  }
  const command = commandOf(approval, one)
  const role = FUND_CHAIN.find((rule) => rule.step === command.step)?.role ?? 'reviewer'
  const decided = decideStep(approval, command, { person: one.person, roles: [role] })
  return decided.ok ? decided.value : approval
}

test('random acts: strict order, acts only added, passed is final and has seven hands', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 90 }), (moves) => {
      let approval: Approval = openApproval(HASHES[0], [{ person: 'wang', duty: 'survey' }])
      for (const one of moves) {
        const next = play(approval, one)
        if (approval.kind === 'passed') expect(next).toBe(approval)
        expect(next.acts.slice(0, approval.acts.length)).toEqual(approval.acts)
        expect(
          next.acts.every(
            (act) => act.person !== 'wang' || act.decision === 'hold' || act.decision === 'release',
          ),
        ).toBe(true)
        const passes = standingPasses(next)
        expect(passes.map((act) => act.step)).toEqual(FUND_STEPS.slice(0, passes.length))
        expect(new Set(passes.map((act) => act.person)).size).toBe(passes.length)
        if (next.kind === 'passed') expect(passes).toHaveLength(7)
        if (next.kind === 'pending') expect(passes).toHaveLength(FUND_STEPS.indexOf(next.step))
        approval = next
      }
    }),
    { numRuns: 400 },
  )
})

/** Drives a case to its end with one fresh person for each step. */
function finish(start: Approval): Approval {
  let approval = start
  for (let turn = 0; turn < 20 && approval.kind !== 'passed'; turn += 1) {
    if (approval.kind === 'returned') {
      const next = resubmit(approval, approval.shownSha256)
      if (next.ok) approval = next.value
      continue
    }
    const { kind, step, shownSha256 } = approval
    const person = `fresh-${step}`
    const roles = [fundStep(step).role]
    const command: ApprovalCommand =
      kind === 'held'
        ? { type: 'release', step, shownSha256, at, reason: '已查清' }
        : { type: 'pass', step, shownSha256, at }
    const decided = decideStep(approval, command, { person, roles })
    if (decided.ok) approval = decided.value
  }
  return approval
}

test('whatever happened before, seven new hands can finish it, and then nothing reopens it', () => {
  fc.assert(
    fc.property(
      fc.array(move, { maxLength: 40 }),
      fc.array(move, { maxLength: 40 }),
      (before, after) => {
        const started: Approval = openApproval(HASHES[0], [{ person: 'wang', duty: 'survey' }])
        const passed = finish(before.reduce(play, started))
        expect(passed.kind).toBe('passed')
        expect(new Set(standingPasses(passed).map((act) => act.person)).size).toBe(7)
        expect(after.reduce(play, passed)).toBe(passed)
      },
    ),
  )
})

test('every return code at every step points to a place behind that step', () => {
  for (const rule of FUND_CHAIN) {
    for (const code of RETURN_CODES) expect(rule.returnTo).toContain(returnTo(rule.step, code))
  }
})
