import { never } from '../../kernel/assert.ts'
import { FUND_STEPS, type FundStep } from './chains.ts'
import type { Act, Approval } from './approval.ts'

/** How many steps lie behind the case: passes from there on are void. */
function stepsBehind(approval: Approval): number {
  switch (approval.kind) {
    case 'pending':
    case 'held':
      return FUND_STEPS.indexOf(approval.step)
    case 'passed':
      return FUND_STEPS.length
    case 'returned':
      return Math.max(
        0,
        FUND_STEPS.findIndex((step) => step === approval.to),
      )
    default:
      return never(approval)
  }
}

/**
 * The passes that still count, in order of the steps. A pass voids what was passed at its step and later;
 * a return voids what lies at its target and later; a pass covers only the hash it was given for.
 */
export function standingPasses(approval: Approval): readonly Act[] {
  let standing: Act[] = []
  const position = (step: FundStep) => FUND_STEPS.indexOf(step)
  for (const act of approval.acts) {
    if (act.decision !== 'pass') continue
    standing = standing.filter((earlier) => position(earlier.step) < position(act.step))
    standing.push(act)
  }
  const behind = stepsBehind(approval)
  return standing.filter(
    (act) => position(act.step) < behind && act.shownSha256 === approval.shownSha256,
  )
}
