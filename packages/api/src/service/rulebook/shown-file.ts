import { RulebookWriter } from '../../store/rulebook/writer.ts'
import type { DraftView } from '../../view/rulebook.ts'
import { RefusalError } from '../refusal-error.ts'
import type { Writing } from '../writing.ts'
import { findDraftFile, type DraftFile } from './draft-file.ts'
import { draftObstacles } from './draft-obstacles.ts'

export interface ShownDraft {
  readonly draftId: string
  /** The digest of text and cases that was on the screen. */
  readonly shownSha256: string
}

/**
 * The draft on which a step is about to be taken. Refuses with `not-found`, `not-allowed`, `shown-changed` when
 * something else was on the screen, or with the obstacle that stands in the way.
 */
export async function fileForStep(
  { tx, actor, today }: Writing,
  { draftId, shownSha256 }: ShownDraft,
  step: keyof DraftView['may'],
): Promise<DraftFile> {
  const file = await findDraftFile(new RulebookWriter(tx), draftId)
  const obstacle = draftObstacles(actor, file, today)[step]
  if (obstacle === 'not-allowed') throw new RefusalError(obstacle)
  if (shownSha256 !== file.draft.shownSha256) throw new RefusalError('shown-changed')
  if (obstacle !== null) throw new RefusalError(obstacle)
  return file
}
