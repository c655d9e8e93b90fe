import type { RulebookDraftTable } from '../../db/schema/rulebook-draft.ts'

/** A draft as it stands. `body` is canonical JSON. */
export interface DraftRecord {
  readonly id: string
  readonly baseVersionId: string
  readonly version: string
  readonly status: RulebookDraftTable['status']
  readonly revision: number
  /** How often it was submitted. */
  readonly round: number
  readonly body: string
  readonly sha256: string
  readonly shownSha256: string
  readonly note: string
  readonly effectiveFrom: string
  readonly editedByName: string
  readonly updatedAt: string
}

export function draftRecord(
  row: RulebookDraftTable & { readonly editedByName: string },
): DraftRecord {
  const { id, version, status, revision, round, body, sha256, note, editedByName } = row
  return {
    id,
    baseVersionId: row.base_version_id,
    version,
    status,
    revision,
    round,
    body,
    sha256,
    shownSha256: row.shown_sha256,
    note,
    effectiveFrom: row.effective_from,
    editedByName,
    updatedAt: row.updated_at,
  }
}
