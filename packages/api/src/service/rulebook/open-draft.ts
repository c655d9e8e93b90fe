import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import { digestOf } from '@yichi/domain/kernel/digest'
import type { Rulebook } from '@yichi/domain/rulebook/rulebook'
import { RulebookWriter } from '../../store/rulebook/writer.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit, remember } from '../writing.ts'
import { draftDigest } from './draft-digest.ts'
import { mayDraft } from './draft-obstacles.ts'

export interface OpenDraftInput {
  readonly baseVersionId: string
  /** The number it is to have, `1.1.0`. */
  readonly version: string
  readonly effectiveFrom: string
  readonly note: string
}

/**
 * Opens a draft with the text and the cases of a published version. Refuses with `not-allowed`, `not-found`,
 * `version-taken`, or `effective-before-base` when it would begin before the version it follows.
 */
export async function openDraft(
  deps: Deps,
  actor: Actor,
  input: OpenDraftInput,
): Promise<{ draftId: string }> {
  return inOneUnit(deps, actor, async (writing) => {
    const { tx, now } = writing
    if (!mayDraft(actor)) throw new RefusalError('not-allowed')
    const store = new RulebookWriter(tx)
    const base = await store.findVersion(input.baseVersionId)
    if (base === undefined) throw new RefusalError('not-found')
    const { version, effectiveFrom, note } = input
    if ((await store.findVersion(`${base.rulebookId}@${version}`)) !== undefined) {
      throw new RefusalError('version-taken')
    }
    if (effectiveFrom < base.effectiveFrom) throw new RefusalError('effective-before-base')
    const draftId = deps.ids()
    const document = { ...(JSON.parse(base.body) as Rulebook), version, effectiveFrom }
    const body = canonicalJson(document)
    const cases = await store.casesOf({ versionId: base.id })
    const shown = draftDigest({ body, effectiveFrom, cases })
    await store.addDraft({
      id: draftId,
      base_version_id: base.id,
      version,
      status: 'editing',
      revision: 1,
      round: 0,
      body,
      sha256: digestOf(document),
      shown_sha256: shown,
      note,
      effective_from: effectiveFrom,
      edited_by: actor.accountId,
      updated_at: now,
    })
    await store.addCases(
      cases.map(({ caseId, ...rest }) => {
        return { id: deps.ids(), draft_id: draftId, version_id: null, case_id: caseId, ...rest }
      }),
    )
    await remember(writing, {
      action: 'rulebook-draft-opened',
      subject: { kind: 'rulebook-draft', id: draftId },
      householdId: null,
      detail: { base: base.id, version, effectiveFrom, cases: cases.length, shownSha256: shown },
    })
    return { draftId }
  })
}
