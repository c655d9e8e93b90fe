import { assert } from '../../kernel/assert.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import type {
  Act,
  Approval,
  ApprovalActor,
  ApprovalCommand,
  ApprovalRefusal,
  HeldApproval,
  PendingApproval,
} from './approval.ts'
import { FUND_STEPS, type ApprovalRole } from './chains.ts'
import { fundStep } from './fund-step.ts'
import { nextStep } from './next-step.ts'
import { checkHand, DUTY_OF_STEP } from './separation.ts'
import { standingPasses } from './standing-passes.ts'

type Open = PendingApproval | HeldApproval

const ALLOWED = {
  pending: ['pass', 'return', 'hold'],
  held: ['release', 'return'],
} as const satisfies Record<Open['kind'], readonly ApprovalCommand['type'][]>

function refusalOfKind(approval: Open, type: ApprovalCommand['type']): ApprovalRefusal | null {
  const allowed: readonly string[] = ALLOWED[approval.kind]
  if (allowed.includes(type)) return null
  return approval.kind === 'held' ? 'on-hold' : 'not-held'
}

function refusalOfStep(
  approval: Open,
  command: ApprovalCommand,
  actor: ApprovalActor,
): ApprovalRefusal | null {
  if (command.step !== approval.step) {
    const acted = standingPasses(approval).some(
      (act) => act.step === command.step && act.person === actor.person,
    )
    return acted ? 'already-acted' : 'not-this-step'
  }
  const rule = fundStep(approval.step)
  const isStop = command.type === 'hold' && actor.roles.includes('finance-leader')
  const isListed = command.type === 'release' || rule.decisions.includes(command.type)
  if (!isStop && !isListed) return 'not-this-step'
  if (command.type === 'return' && !rule.returnTo.includes(command.to)) return 'not-this-step'
  return null
}

/** The finance leader may stop and restart a case at any step; everything else needs the step's own role. */
function hasRole(approval: Open, command: ApprovalCommand, actor: ApprovalActor): boolean {
  if (actor.roles.includes(fundStep(approval.step).role)) return true
  const isStop = command.type === 'hold' || command.type === 'release'
  return isStop && actor.roles.includes('finance-leader')
}

/** A hold is not a signature, so only passes and returns make a hand on the case. */
function handsOf(approval: Approval) {
  const acted = approval.acts
    .filter((act) => act.decision === 'pass' || act.decision === 'return')
    .flatMap(({ person, onBehalfOf, step }) => {
      const duty = DUTY_OF_STEP[step]
      return onBehalfOf
        ? [
            { person, duty },
            { person: onBehalfOf, duty },
          ]
        : [{ person, duty }]
    })
  return [...approval.hands, ...acted]
}

function refusalOfHand(
  approval: Open,
  command: ApprovalCommand,
  actor: ApprovalActor,
): ApprovalRefusal | null {
  if (!hasRole(approval, command, actor)) return 'wrong-role'
  const isOpinion = command.type === 'pass' || command.type === 'return'
  const onBehalfOf = actor.lent?.[roleOf(approval, actor)]
  // Stopping a case and letting it go on is no duty on it, but nobody tied to the household does that either.
  const hand = checkHand(
    { person: actor.person, onBehalfOf },
    { hands: isOpinion ? handsOf(approval) : [], related: approval.related ?? [] },
    DUTY_OF_STEP[approval.step],
  )
  if (!hand.ok) return hand.refusal
  if (command.type === 'pass' && hasVoidSignature(approval)) return 'signature-void'
  if (command.shownSha256 !== approval.shownSha256) return 'shown-changed'
  if (command.type !== 'pass' && command.reason.trim() === '') return 'reason-required'
  return null
}

/** Whether a pass that still counts is of somebody who has to stay off this household. */
function hasVoidSignature(approval: Open): boolean {
  const related = approval.related ?? []
  return standingPasses(approval).some(({ person, onBehalfOf }) =>
    related.some((one) => one === person || one === onBehalfOf),
  )
}

/** The role in which somebody acts: the step's own, else the one that may stop any case. */
function roleOf(approval: Open, actor: ApprovalActor): ApprovalRole {
  const { role } = fundStep(approval.step)
  return actor.roles.includes(role) ? role : 'finance-leader'
}

/** The act as it is filed: the command, plus who did it in which role and round. */
function actOf(approval: Open, command: ApprovalCommand, actor: ApprovalActor): Act {
  const role = roleOf(approval, actor)
  const shared = {
    step: approval.step,
    person: actor.person,
    role,
    onBehalfOf: actor.lent?.[role] ?? null,
    at: command.at,
    round: approval.round,
    shownSha256: command.shownSha256,
  } as const
  switch (command.type) {
    case 'pass':
      return { ...shared, decision: 'pass' }
    case 'return':
      return {
        ...shared,
        decision: 'return',
        code: command.code,
        to: command.to,
        reason: command.reason,
      }
    case 'hold':
      return { ...shared, decision: 'hold', reason: command.reason, until: command.until }
    case 'release':
      return { ...shared, decision: 'release', reason: command.reason }
    default:
      return command satisfies never
  }
}

function afterPass(approval: Open, acts: readonly Act[]): Approval {
  const { round, shownSha256, hands, related } = approval
  const step = nextStep(approval.step)
  if (step !== null) return { kind: 'pending', step, round, shownSha256, acts, hands, related }
  const passed: Approval = { kind: 'passed', round, shownSha256, acts, hands, related }
  const passes = standingPasses(passed)
  assert(passes.length === FUND_STEPS.length, 'approval: a passed chain needs every step')
  assert(
    new Set(passes.map((act) => act.person)).size === FUND_STEPS.length,
    'approval: a passed chain needs as many hands as steps',
  )
  return passed
}

function apply(approval: Open, command: ApprovalCommand, acts: readonly Act[]): Approval {
  const { step, round, hands, related } = approval
  const shared = { round, shownSha256: approval.shownSha256, acts, hands, related }
  switch (command.type) {
    case 'pass':
      return afterPass(approval, acts)
    case 'return': {
      const { to, code, reason } = command
      return { kind: 'returned', from: step, to, code, reason, ...shared }
    }
    case 'hold': {
      const { reason, until } = command
      return { kind: 'held', step, reason, until, ...shared }
    }
    case 'release':
      return { kind: 'pending', step, ...shared }
    default:
      return command satisfies never
  }
}

/**
 * One act on the fund chain: strict order, one hand a step, a signature only for what was shown.
 * Pure: the same case, command and actor give the same answer, and no clock is read, so nothing
 * is ever approved because time went by.
 */
export function decideStep(
  approval: Approval,
  command: ApprovalCommand,
  actor: ApprovalActor,
): Result<Approval, ApprovalRefusal> {
  if (approval.kind === 'passed' || approval.kind === 'returned') return refuse('closed')
  const refusal =
    refusalOfStep(approval, command, actor) ??
    refusalOfKind(approval, command.type) ??
    refusalOfHand(approval, command, actor)
  if (refusal !== null) return refuse(refusal)
  return ok(apply(approval, command, [...approval.acts, actOf(approval, command, actor)]))
}
