import { RulebookWriter } from '../../store/rulebook/writer.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit } from '../writing.ts'
import { draftToEdit, fileEdit } from './edit-draft.ts'

/** Takes a case out of a draft. Refuses with `not-found` when it is not there. */
export async function removeCase(
  deps: Deps,
  actor: Actor,
  { draftId, caseId }: { readonly draftId: string; readonly caseId: string },
): Promise<{ ok: true }> {
  return inOneUnit(deps, actor, async (writing) => {
    const draft = await draftToEdit(writing, draftId)
    const removed = await new RulebookWriter(writing.tx).removeCases(draftId, [caseId])
    if (removed === 0) throw new RefusalError('not-found')
    await fileEdit(writing, draft, {
      event: { action: 'rulebook-case-removed', detail: { caseId } },
    })
    return { ok: true }
  })
}
