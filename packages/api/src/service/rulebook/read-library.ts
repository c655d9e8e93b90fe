import type { Deps } from '../deps.ts'
import type { Actor } from '../actor.ts'
import { shanghaiDay } from '../../observe/clock.ts'
import { RulebookReader } from '../../store/rulebook/reader.ts'
import { readSnapshot } from '../../store/snapshot.ts'
import type { RulebookLibraryView } from '../../view/rulebook.ts'
import { findDraftFile } from './draft-file.ts'
import { mayDraft } from './draft-obstacles.ts'
import { draftSummary } from './draft-summary.ts'
import { summariseVersions } from './version-summaries.ts'

/** Every version, the latest first, and the drafts that are being worked on. */
export async function readLibrary(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
): Promise<RulebookLibraryView> {
  return readSnapshot(deps.db, async (db) => {
    const reader = new RulebookReader(db)
    const versions = (await summariseVersions(reader)).map(({ summary }) => summary)
    const today = shanghaiDay(deps.clock())
    const drafts = []
    for (const { id } of await reader.openDrafts()) {
      drafts.push(draftSummary(actor, await findDraftFile(reader, id), today))
    }
    return { versions: versions.toReversed(), drafts, mayDraft: mayDraft(actor) }
  })
}
