import { assert } from '@yichi/domain/kernel/assert'
import type { IsoDate } from '@yichi/domain/kernel/iso-date'
import type { Approval, ApprovalCommand } from '@yichi/domain/rules/approval/approval'
import { FUND_STEPS, type FundStep } from '@yichi/domain/rules/approval/chains'
import { decideStep } from '@yichi/domain/rules/approval/decide'
import { fundStep } from '@yichi/domain/rules/approval/fund-step'
import { openApproval } from '@yichi/domain/rules/approval/open-approval'
import { ACTION_OF_DECISION } from '../service/file-act.ts'
import type { MoneyReach } from './calendar.ts'
import { remember, type County, type HouseholdFile } from './history.ts'
import type { Hand } from './people.ts'
import { LAST_DAY } from './plan.ts'
import { officeInstant } from './working-days.ts'

/** An instalment about to go through the seven steps. */
export interface InstalmentCase {
  readonly no: number
  readonly dueEvent: 'signing' | 'handover'
  readonly direction: 'PAY' | 'COLLECT'
  readonly amountFen: number
  readonly sheetSha256: string
  readonly openedOn: IsoDate
  readonly actsOn: readonly IsoDate[]
  readonly reach: MoneyReach
}

/** One act on the fund chain, with whoever did it. */
export interface Act {
  readonly step: FundStep
  readonly decision: ApprovalCommand['type']
  readonly hand: Hand
  readonly at: string
  readonly reason: string | null
}

/** Who acts on which step of a household's case: seven people, none of whom measured, computed or signed. */
function handOf({ people }: County, file: HouseholdFile, step: FundStep): Hand {
  const { county } = people
  const turn = Number(file.dwelling.code.slice(-4))
  const of = (hands: readonly Hand[]): Hand => {
    const hand = hands[turn % hands.length]
    assert(hand !== undefined, 'demo: a step without a hand')
    return hand
  }
  switch (step) {
    case 'agreement-review':
      return of(county.reviewers)
    case 'deputy-preview':
      return file.zoneHands.deputy
    case 'office-director':
      return county.officeDirector
    case 'finance-leader':
      return county.financeLeader
    case 'platform-company':
      return of(county.platformCompany)
    case 'agent-bank':
      return of(county.agentBank)
    case 'paid-to-household':
      return of(county.cashiers)
    default:
      return step satisfies never
  }
}

function commandOf(act: Act, shownSha256: string): ApprovalCommand {
  const shared = { step: act.step, shownSha256, at: act.at } as const
  const reason = act.reason ?? ''
  if (act.decision === 'hold') return { ...shared, type: 'hold', reason, until: LAST_DAY }
  return { ...shared, type: 'pass' }
}

/** The acts of a case, in order: passes up to where it stands, then perhaps a hold. */
export function actsOf(county: County, file: HouseholdFile, instalment: InstalmentCase): Act[] {
  const { reach, actsOn } = instalment
  const passes = reach.kind === 'paid' ? FUND_STEPS.length : reach.passes
  const act = (index: number, decision: Act['decision'], reason: string | null): Act => {
    const step = FUND_STEPS[index]
    const day = actsOn[index]
    assert(step !== undefined && day !== undefined, 'demo: an act beyond the chain')
    return {
      step,
      decision,
      hand: handOf(county, file, step),
      at: officeInstant(file.chance, day),
      reason,
    }
  }
  const acts = Array.from({ length: passes }, (_, i) => act(i, 'pass', null))
  if (reach.kind === 'waiting' && reach.held)
    acts.push(act(passes, 'hold', '等待户主补充开户证明。'))
  return acts
}

/** Lets the domain decide every act: order, roles and separate hands hold, or the county is not made. */
export function runChain(file: HouseholdFile, acts: readonly Act[], shownSha256: string): Approval {
  let approval: Approval = openApproval(shownSha256, file.hands)
  for (const act of acts) {
    const actor = { person: act.hand.id, roles: [fundStep(act.step).role] }
    const decided = decideStep(approval, commandOf(act, shownSha256), actor)
    assert(decided.ok, 'demo: the chain refused an act')
    approval = decided.value
  }
  return approval
}

/** The pass of a step, when it was reached. */
export const reached = (acts: readonly Act[], step: FundStep): Act | undefined =>
  acts.find((act) => act.step === step && act.decision === 'pass')

/** Files the acts and what the audit trail says of them. */
export function addActs(
  county: County,
  file: HouseholdFile,
  run: { approvalId: string; no: number; acts: readonly Act[]; shownSha256: string },
): void {
  const { approvalId, acts, shownSha256 } = run
  acts.forEach((act, i) => {
    county.rows.add('approval_act', {
      id: county.ids(),
      approval_id: approvalId,
      seq: i + 1,
      step: act.step,
      decision: act.decision,
      actor_id: act.hand.id,
      shown_sha256: shownSha256,
      return_code: null,
      reason: act.reason,
      acted_at: act.at,
    })
    remember(county, file.id, {
      at: act.at,
      actorId: act.hand.id,
      action: ACTION_OF_DECISION[act.decision],
      subject: ['approval', approvalId],
      detail: {
        step: act.step,
        round: 1,
        instalmentNo: run.no,
        returnCode: null,
        shownSha256,
      },
    })
  })
}
