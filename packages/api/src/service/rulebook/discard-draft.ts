import { RulebookWriter } from '../../store/rulebook/writer.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit, remember } from '../writing.ts'
import { draftToEdit } from './edit-draft.ts'

/** Gives a draft up; it stays on file. Refuses with `draft-changed` when another revision was shown. */
export async function discardDraft(
  deps: Deps,
  actor: Actor,
  input: { readonly draftId: string; readonly revision: number },
): Promise<{ ok: true }> {
  return inOneUnit(deps, actor, async (writing) => {
    const draft = await draftToEdit(writing, input.draftId)
    if (draft.revision !== input.revision) throw new RefusalError('draft-changed')
    const { round } = draft
    const to = { status: 'discarded', round, updated_at: writing.now } as const
    if (!(await new RulebookWriter(writing.tx).moveDraft(draft.id, draft, to))) {
      throw new RefusalError('draft-changed')
    }
    await remember(writing, {
      action: 'rulebook-draft-discarded',
      subject: { kind: 'rulebook-draft', id: draft.id },
      householdId: null,
      detail: { version: draft.version, revision: draft.revision, shownSha256: draft.shownSha256 },
    })
    return { ok: true }
  })
}
