import type { Tx } from '../../db/database.ts'
import { insertAll } from '../../db/insert-all.ts'
import type { RulebookApprovalTable } from '../../db/schema/rulebook-approval.ts'
import type { RulebookCaseTable } from '../../db/schema/rulebook-case.ts'
import type { RulebookDraftTable } from '../../db/schema/rulebook-draft.ts'
import type { RulebookPublicationTable } from '../../db/schema/rulebook-publication.ts'
import type { RulebookVersionTable } from '../../db/schema/rulebook-version.ts'
import { RulebookReader } from './reader.ts'

/** A draft after an edit: the next revision, back in editing. */
export interface Edit {
  /** The revision that was edited; the draft must still be at it. */
  readonly from: number
  readonly change: Pick<
    RulebookDraftTable,
    'body' | 'sha256' | 'shown_sha256' | 'note' | 'effective_from'
  >
  readonly editedBy: string
  readonly at: string
}

export class RulebookWriter extends RulebookReader {
  protected override readonly db: Tx

  constructor(tx: Tx) {
    super(tx)
    this.db = tx
  }

  /** Stores a new draft as its first revision. */
  async addDraft(draft: RulebookDraftTable): Promise<void> {
    await this.db.insertInto('rulebook_draft').values(draft).execute()
    await this.#addRevision(draft.id, {
      revision: draft.revision,
      shown_sha256: draft.shown_sha256,
      edited_by: draft.edited_by,
      edited_at: draft.updated_at,
    })
  }

  /** Stores the next revision of an open draft. False when it moved on, was published or discarded meanwhile. */
  async edit(draftId: string, { from, change, editedBy, at }: Edit): Promise<boolean> {
    const revision = from + 1
    const result = await this.db
      .updateTable('rulebook_draft')
      .set({ ...change, revision, status: 'editing', edited_by: editedBy, updated_at: at })
      .where('id', '=', draftId)
      .where('revision', '=', from)
      .where('status', 'in', ['editing', 'submitted'])
      .executeTakeFirst()
    if (result.numUpdatedRows !== 1n) return false
    const { shown_sha256 } = change
    await this.#addRevision(draftId, {
      revision,
      shown_sha256,
      edited_by: editedBy,
      edited_at: at,
    })
    return true
  }

  /** Moves a draft from one status and round to another. False when it is no longer there. */
  async moveDraft(
    draftId: string,
    from: Pick<RulebookDraftTable, 'status' | 'revision' | 'round'>,
    to: Pick<RulebookDraftTable, 'status' | 'round' | 'updated_at'>,
  ): Promise<boolean> {
    const result = await this.db
      .updateTable('rulebook_draft')
      .set(to)
      .where('id', '=', draftId)
      .where('status', '=', from.status)
      .where('revision', '=', from.revision)
      .where('round', '=', from.round)
      .executeTakeFirst()
    return result.numUpdatedRows === 1n
  }

  async addCases(cases: readonly RulebookCaseTable[]): Promise<void> {
    await insertAll(this.db, 'rulebook_case', cases)
  }

  /** Takes these cases out of a draft. Returns how many were there. */
  async removeCases(draftId: string, caseIds: readonly string[]): Promise<number> {
    if (caseIds.length === 0) return 0
    const result = await this.db
      .deleteFrom('rulebook_case')
      .where('draft_id', '=', draftId)
      .where('case_id', 'in', caseIds)
      .executeTakeFirst()
    return Number(result.numDeletedRows)
  }

  /** Gives a version the cases of the draft it was. `ids` makes the rows' own ids. */
  async copyCases(draftId: string, versionId: string, ids: () => string): Promise<void> {
    const cases = await this.casesOf({ draftId })
    await this.addCases(
      cases.map(({ caseId, ...rest }) => {
        return { id: ids(), draft_id: null, version_id: versionId, case_id: caseId, ...rest }
      }),
    )
  }

  async addDecision(decision: RulebookApprovalTable): Promise<void> {
    await this.db.insertInto('rulebook_approval').values(decision).execute()
  }

  /** Stores a version with the record of its publication. */
  async publish(
    version: RulebookVersionTable,
    publication: RulebookPublicationTable,
  ): Promise<void> {
    await this.db.insertInto('rulebook_version').values(version).execute()
    await this.db.insertInto('rulebook_publication').values(publication).execute()
  }

  async #addRevision(
    draftId: string,
    revision: {
      readonly revision: number
      readonly shown_sha256: string
      readonly edited_by: string
      readonly edited_at: string
    },
  ): Promise<void> {
    await this.db
      .insertInto('rulebook_revision')
      .values({ draft_id: draftId, ...revision })
      .execute()
  }
}
