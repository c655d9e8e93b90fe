import { RulebookWriter } from '../../store/rulebook/writer.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit, remember } from '../writing.ts'
import { fileForStep, type ShownDraft } from './shown-file.ts'

/** Hands a draft to the leaders. Every case must pass, and there must be some. */
export async function submitDraft(
  deps: Deps,
  actor: Actor,
  input: ShownDraft,
): Promise<{ ok: true }> {
  return inOneUnit(deps, actor, async (writing) => {
    const { draft, cases } = await fileForStep(writing, input, 'submit')
    const round = draft.round + 1
    const to = { status: 'submitted', round, updated_at: writing.now } as const
    if (!(await new RulebookWriter(writing.tx).moveDraft(draft.id, draft, to))) {
      throw new RefusalError('shown-changed')
    }
    await remember(writing, {
      action: 'rulebook-draft-submitted',
      subject: { kind: 'rulebook-draft', id: draft.id },
      householdId: null,
      detail: { round, cases: cases.length, shownSha256: draft.shownSha256 },
    })
    return { ok: true }
  })
}
