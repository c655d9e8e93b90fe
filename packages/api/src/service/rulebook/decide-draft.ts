import { RulebookWriter } from '../../store/rulebook/writer.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit, remember } from '../writing.ts'
import { fileForStep, type ShownDraft } from './shown-file.ts'

export interface DecideDraftInput extends ShownDraft {
  readonly decision: 'approve' | 'return'
  /** Needed to return it. */
  readonly reason: string | null
}

const ACTION_OF = {
  approve: 'rulebook-draft-approved',
  return: 'rulebook-draft-returned',
} as const satisfies Record<DecideDraftInput['decision'], string>

/**
 * Files what one leader decides on a submitted draft. Returned, it goes back to its editors and earlier
 * approvals stand no more. Refuses with `reason-required` when it is returned without one.
 */
export async function decideDraft(
  deps: Deps,
  actor: Actor,
  input: DecideDraftInput,
): Promise<{ ok: true }> {
  return inOneUnit(deps, actor, async (writing) => {
    const { draft } = await fileForStep(writing, input, 'decide')
    const { decision } = input
    const reason = input.reason === null || input.reason === '' ? null : input.reason
    if (decision === 'return' && reason === null) throw new RefusalError('reason-required')
    const store = new RulebookWriter(writing.tx)
    const { round, shownSha256 } = draft
    await store.addDecision({
      id: deps.ids(),
      draft_id: draft.id,
      round,
      actor_id: actor.accountId,
      decision,
      reason,
      shown_sha256: shownSha256,
      acted_at: writing.now,
    })
    if (decision === 'return') {
      const to = { status: 'editing', round, updated_at: writing.now } as const
      if (!(await store.moveDraft(draft.id, draft, to))) throw new RefusalError('shown-changed')
    }
    await remember(writing, {
      action: ACTION_OF[decision],
      subject: { kind: 'rulebook-draft', id: draft.id },
      householdId: null,
      detail: { round, shownSha256 },
    })
    return { ok: true }
  })
}
