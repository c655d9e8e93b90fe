import { shanghaiDay } from '../../observe/clock.ts'
import { RulebookReader } from '../../store/rulebook/reader.ts'
import { readSnapshot } from '../../store/snapshot.ts'
import type { DraftView } from '../../view/rulebook.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { findDraftFile, stands } from './draft-file.ts'
import { draftObstacles } from './draft-obstacles.ts'
import { draftSummary } from './draft-summary.ts'

/** A draft whole, with what its reader may do with it. Refuses with `not-found`. */
export async function readDraft(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { readonly draftId: string },
): Promise<DraftView> {
  return readSnapshot(deps.db, async (db) => {
    const file = await findDraftFile(new RulebookReader(db), input.draftId)
    const { draft, base } = file
    const today = shanghaiDay(deps.clock())
    return {
      summary: draftSummary(actor, file, today),
      revision: draft.revision,
      body: draft.body,
      base: base.summary,
      baseBody: base.record.body,
      cases: file.checked,
      shownSha256: draft.shownSha256,
      approvals: file.decisions.map((one) => ({
        personName: one.personName,
        decision: one.decision,
        reason: one.reason,
        actedAt: one.actedAt,
        shownSha256: one.shownSha256,
        stands: stands(file, one),
      })),
      may: draftObstacles(actor, file, today),
    }
  })
}
