import type { DraftStatus, DraftSummary } from '../../view/rulebook.ts'
import { standingApprovals, type DraftFile } from './draft-file.ts'
import { APPROVALS_NEEDED } from './draft-obstacles.ts'

export function draftSummary(file: DraftFile): DraftSummary {
  const { draft } = file
  const { id, baseVersionId, version, note, effectiveFrom, sha256 } = draft
  const approvals = standingApprovals(file).length
  return {
    id,
    baseVersionId,
    version,
    status: statusOf(file, approvals),
    note,
    effectiveFrom,
    sha256,
    editedByName: draft.editedByName,
    updatedAt: draft.updatedAt,
    cases: file.cases.length,
    casesFailing: file.failing,
    approvals,
  }
}

function statusOf({ draft }: DraftFile, approvals: number): DraftStatus {
  const isApproved = draft.status === 'submitted' && approvals >= APPROVALS_NEEDED
  return isApproved ? 'approved' : draft.status
}
