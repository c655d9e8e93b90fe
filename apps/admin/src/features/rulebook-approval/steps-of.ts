import type { DraftView } from '@yichi/api/view/rulebook'
import type { ChainStep, ChainStepState } from '@yichi/ui/domain/chain-step'

export interface StepWords {
  readonly step: (step: DraftStep) => string
  readonly state: (state: ChainStepState) => string
  readonly instant: (instant: string) => string
}

/** The hands a draft passes through, in their order. */
export const DRAFT_STEPS = ['edit', 'submit', 'first', 'second', 'publish'] as const

export type DraftStep = (typeof DRAFT_STEPS)[number]

type StepsInput = Pick<DraftView, 'summary' | 'approvals'>

function doneBefore({ summary }: StepsInput, approvals: number): number {
  switch (summary.status) {
    case 'editing':
    case 'discarded':
      return 0
    case 'submitted':
    case 'approved':
      return 2 + Math.min(2, approvals)
    case 'published':
      return DRAFT_STEPS.length
    default:
      return summary.status satisfies never
  }
}

/** Where a draft stands among its five steps, with who took each and when. */
export function stepsOf(view: StepsInput, words: StepWords): readonly ChainStep[] {
  const standing = view.approvals.filter(({ stands, decision }) => stands && decision === 'approve')
  const done = doneBefore(view, standing.length)
  const last = view.approvals.at(-1)
  const isReturned = view.summary.status === 'editing' && last?.decision === 'return'
  return DRAFT_STEPS.map((step, index) => {
    const state: ChainStepState =
      index < done
        ? 'done'
        : index > done || view.summary.status === 'discarded'
          ? 'waiting'
          : isReturned
            ? 'returned'
            : 'current'
    const act = step === 'first' ? standing[0] : step === 'second' ? standing[1] : undefined
    const editor =
      step === 'edit' ? { who: view.summary.editedByName, at: view.summary.updatedAt } : null
    const who = editor?.who ?? act?.personName
    const at = editor?.at ?? act?.actedAt
    return {
      key: step,
      label: words.step(step),
      state,
      stateLabel: words.state(state),
      ...(who === undefined ? {} : { who }),
      ...(at === undefined ? {} : { at: words.instant(at) }),
    }
  })
}
