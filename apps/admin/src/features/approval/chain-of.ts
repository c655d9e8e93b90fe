import type { ApprovalActView, ApprovalView } from '@yichi/api/view/approval'
import { FUND_STEPS } from '@yichi/domain/rules/approval/chains'
import type { ChainStep, ChainStepState } from '@yichi/ui/domain/chain-step'

export interface ChainWords {
  readonly step: (step: string) => string
  readonly state: (state: ChainStepState) => string
  readonly instant: (at: string) => string
  /** Who acted, and for whom. */
  readonly actor: (act: ApprovalActView) => string
}

function stateOf(approval: ApprovalView, step: string): ChainStepState {
  if (step === approval.step && approval.status === 'held') return 'held'
  if (step === approval.step && approval.status === 'returned') return 'returned'
  if (step === approval.step && approval.status === 'pending') return 'current'
  const last = approval.acts.findLast((act) => act.step === step)
  return last?.decision === 'pass' ? 'done' : 'waiting'
}

/** The seven hands of an approval, each with who and when. */
export function chainOf(approval: ApprovalView, words: ChainWords): readonly ChainStep[] {
  return FUND_STEPS.map((step) => {
    const state = stateOf(approval, step)
    const act = state === 'waiting' ? undefined : approval.acts.findLast((one) => one.step === step)
    return {
      key: step,
      label: words.step(step),
      state,
      stateLabel: words.state(state),
      who: act === undefined ? null : words.actor(act),
      at: act === undefined ? null : words.instant(act.actedAt),
    }
  })
}
