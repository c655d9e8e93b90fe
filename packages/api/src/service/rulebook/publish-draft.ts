import { assert } from '@yichi/domain/kernel/assert'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import type { Rulebook } from '@yichi/domain/rulebook/rulebook'
import { RulebookWriter } from '../../store/rulebook/writer.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit, remember, type Writing } from '../writing.ts'
import { casesDigest } from './draft-digest.ts'
import { standingApprovals, versionIdOf, type DraftFile } from './draft-file.ts'
import { fileForStep, type ShownDraft } from './shown-file.ts'

export interface PublishDraftInput extends ShownDraft {
  /** Of the announcement that makes it public. */
  readonly announcementNo: string
}

/**
 * Makes a draft a version, by an announcement. One that keeps the announcement day of its base comes in its
 * place: new sheets of households that have not signed use it from its first day on. Sheets that are kept stay
 * with the version they pin.
 */
export async function publishDraft(
  deps: Deps,
  actor: Actor,
  input: PublishDraftInput,
): Promise<{ versionId: string }> {
  return inOneUnit(deps, actor, async (writing) => {
    const file = await fileForStep(writing, input, 'publish')
    const { draft } = file
    const to = { status: 'published', round: draft.round, updated_at: writing.now } as const
    const store = new RulebookWriter(writing.tx)
    if (!(await store.moveDraft(draft.id, draft, to))) throw new RefusalError('shown-changed')
    const versionId = await fileVersion(writing, file, input.announcementNo)
    const { sha256, effectiveFrom, shownSha256 } = draft
    await remember(writing, {
      action: 'rulebook-published',
      subject: { kind: 'rulebook-version', id: versionId },
      householdId: null,
      detail: {
        draftId: draft.id,
        announcementNo: input.announcementNo,
        effectiveFrom,
        sha256,
        shownSha256,
      },
    })
    return { versionId }
  })
}

async function fileVersion(
  { deps, tx, actor, now, today }: Writing,
  file: DraftFile,
  announcementNo: string,
): Promise<string> {
  const { draft, base, cases } = file
  const store = new RulebookWriter(tx)
  const id = versionIdOf(draft, base)
  const { announceDate } = JSON.parse(draft.body) as Rulebook
  const follows = announceDate === base.summary.announceDate
  const approvedBy = standingApprovals(file).map(({ actorId }) => actorId)
  await store.publish(
    {
      id,
      rulebook_id: base.record.rulebookId,
      version: draft.version,
      sha256: draft.sha256,
      body: draft.body,
      effective_from: draft.effectiveFrom,
      activated_at: now,
    },
    {
      version_id: id,
      supersedes: follows ? base.record.id : null,
      draft_id: draft.id,
      announcement_no: announcementNo,
      published_on: today,
      published_at: now,
      published_by: actor.accountId,
      approved_by: canonicalJson(approvedBy),
      cases_sha256: casesDigest(cases),
    },
  )
  await store.copyCases(draft.id, id, deps.ids)
  const kept = await store.casesOf({ versionId: id })
  assert(casesDigest(kept) === casesDigest(cases), 'rulebook: the cases read back differ')
  return id
}
