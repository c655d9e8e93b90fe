import type { ApprovalActor, ApprovalCommand } from '@yichi/domain/rules/approval/approval'
import type { FundStep, ReturnCode } from '@yichi/domain/rules/approval/chains'
import { decideStep } from '@yichi/domain/rules/approval/decide'
import { isRelease } from '@yichi/domain/rules/approval/is-release'
import { returnTo } from '@yichi/domain/rules/approval/return-to'
import type { Actor } from '../actor.ts'
import { requireMay, requireProof } from '../authorise.ts'
import type { Deps } from '../deps.ts'
import { fileAct } from '../file-act.ts'
import { fundActor, holdUntil, loadFundCase, type FundCase } from '../fund-case.ts'
import { failingCheck } from '../fund-checks.ts'
import { setNextStep } from '../record-progress.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit, type Writing } from '../writing.ts'
import { afterPass } from './after-pass.ts'
import { afterReturn } from './after-return.ts'

export interface ActInput {
  readonly approvalId: string
  readonly decision: 'pass' | 'return' | 'hold' | 'release'
  readonly shownSha256: string
  /** The step that was on the screen; the step that is due when left out. */
  readonly step?: FundStep | undefined
  readonly returnCode?: ReturnCode | undefined
  readonly reason?: string | undefined
}

export interface ActResult {
  readonly status: 'pending' | 'held' | 'passed' | 'returned'
  readonly step: string
}

/**
 * One act on the fund chain with all that follows from it, in one transaction. A signature counts
 * only for the digest that was shown and only while the case still has it.
 */
export async function actStep(deps: Deps, actor: Actor, input: ActInput): Promise<ActResult> {
  return inOneUnit(deps, actor, async (writing) => {
    const { tx, now } = writing
    const fundCase = await loadFundCase({ cipher: deps.cipher, db: tx }, actor, input.approvalId)
    const { approval, record, shownNow } = fundCase
    requireMay(actor, 'approval.act', record.zoneId)
    const by = fundActor(actor, record.zoneId)
    const step = stepMeant(fundCase, by, input)
    const decided = decideStep(approval, toCommand(input, step, now), by)
    if (!decided.ok) throw new RefusalError(decided.refusal)
    if (input.decision === 'pass' && isRelease(step)) requireProof(actor, now)
    if (shownNow !== record.shownSha256) throw new RefusalError('shown-changed')
    requireChainEnd(step, input.decision)
    if (input.decision === 'pass') {
      const check = await failingCheck(tx, fundCase, step)
      if (check !== null) throw new RefusalError('check-failed', { check })
    }
    const filed = await fileAct(writing, fundCase, decided.value)
    await follow(writing, fundCase, { decided: decided.value, dueOn: filed.dueOn })
    return { status: filed.status, step: filed.step }
  })
}

/** The last step ends with what the bank says, not with an opinion. */
function requireChainEnd(step: FundStep, decision: ActInput['decision']): void {
  const isOpinion = decision === 'pass' || decision === 'return'
  if (step === 'paid-to-household' && isOpinion) throw new RefusalError('needs-bank-result')
}

/**
 * The step the actor means. Somebody who clicks twice means the step they have just passed, which
 * is no longer due: the rules then answer `already-acted`.
 */
function stepMeant({ record, acts }: FundCase, by: ApprovalActor, input: ActInput): FundStep {
  if (input.step !== undefined) return input.step
  const due = record.step as FundStep
  const own = acts.findLast(
    (act) => act.actorId === by.person && act.round === record.round && act.decision === 'pass',
  )
  if (own === undefined || input.decision !== 'pass') return due
  return by.roles.length === 1 ? (own.step as FundStep) : due
}

function toCommand(input: ActInput, step: FundStep, now: string): ApprovalCommand {
  const shared = { step, shownSha256: input.shownSha256, at: now }
  const reason = input.reason ?? ''
  switch (input.decision) {
    case 'pass':
      return { type: 'pass', ...shared }
    case 'return': {
      const code = input.returnCode
      if (code === undefined) throw new RefusalError('reason-required')
      return { type: 'return', ...shared, code, to: returnTo(step, code), reason }
    }
    case 'hold':
      return { type: 'hold', ...shared, reason, until: holdUntil(now) }
    case 'release':
      return { type: 'release', ...shared, reason }
    default:
      return input.decision satisfies never
  }
}

async function follow(
  writing: Writing,
  fundCase: FundCase,
  { decided, dueOn }: { decided: FundCase['approval']; dueOn: string },
): Promise<void> {
  const act = decided.acts.at(-1)
  if (act?.decision === 'return') return afterReturn(writing, fundCase, decided)
  const action = await nextAction(writing, fundCase, act?.decision === 'pass')
  const { householdId } = fundCase.record
  await setNextStep(writing, householdId, { action, dueOn })
}

async function nextAction(writing: Writing, fundCase: FundCase, isPass: boolean) {
  if (isPass) await afterPass(writing, fundCase)
  const { dueEvent, step } = fundCase.record
  if (dueEvent === 'handover') return 'pay-reward'
  const isApproved = isPass && isRelease(step)
  return isApproved || step === 'paid-to-household' ? 'pay' : 'approve'
}
