import { assert } from '@yichi/domain/kernel/assert'
import { digestOf } from '@yichi/domain/kernel/digest'
import type { DraftRecord } from '../../store/rulebook/draft-record.ts'
import { RulebookWriter } from '../../store/rulebook/writer.ts'
import { RefusalError } from '../refusal-error.ts'
import { remember, type Remembered, type Writing } from '../writing.ts'
import { draftDigest } from './draft-digest.ts'
import { mayDraft } from './draft-obstacles.ts'

export interface EditedDraft {
  readonly revision: number
  readonly sha256: string
}

/** The draft that is about to be edited. Refuses with `not-allowed`, `not-found` or `draft-closed`. */
export async function draftToEdit(
  { tx, actor }: Pick<Writing, 'tx' | 'actor'>,
  draftId: string,
): Promise<DraftRecord> {
  if (!mayDraft(actor)) throw new RefusalError('not-allowed')
  const draft = await new RulebookWriter(tx).findDraft(draftId)
  if (draft === undefined) throw new RefusalError('not-found')
  if (draft.status !== 'editing' && draft.status !== 'submitted') {
    throw new RefusalError('draft-closed')
  }
  return draft
}

/**
 * Files an edit, after its cases were written: the next revision with its digest, back in editing, so that
 * earlier approvals stand no more. Refuses with `draft-changed` when somebody else was faster.
 */
export async function fileEdit(
  writing: Writing,
  draft: DraftRecord,
  {
    text = draft,
    event,
  }: {
    readonly text?: Pick<DraftRecord, 'body' | 'note' | 'effectiveFrom'>
    readonly event: Pick<Remembered, 'action' | 'detail'>
  },
): Promise<EditedDraft> {
  const { tx, actor, now } = writing
  const store = new RulebookWriter(tx)
  const { body, note, effectiveFrom } = text
  const sha256 = digestOf(JSON.parse(body))
  const cases = await store.casesOf({ draftId: draft.id })
  const shown_sha256 = draftDigest({ body, effectiveFrom, cases })
  const change = { body, sha256, shown_sha256, note, effective_from: effectiveFrom }
  const from = draft.revision
  const stored = await store.edit(draft.id, { from, change, editedBy: actor.accountId, at: now })
  if (!stored) throw new RefusalError('draft-changed')
  const revision = from + 1
  const readBack = await store.findDraft(draft.id)
  assert(readBack?.shownSha256 === shown_sha256, 'rulebook: the draft read back differs')
  await remember(writing, {
    action: event.action,
    subject: { kind: 'rulebook-draft', id: draft.id },
    householdId: null,
    detail: { ...event.detail, revision, shownSha256: shown_sha256 },
  })
  return { revision, sha256 }
}
