import type { Actor } from '../actor.ts'
import type { DraftStatus, DraftSummary } from '../../view/rulebook.ts'
import { standingApprovals, type DraftFile } from './draft-file.ts'
import { APPROVALS_NEEDED, draftObstacles } from './draft-obstacles.ts'

/** A draft in a list, with whether it waits for the one who reads the list. */
export function draftSummary(actor: Actor, file: DraftFile, today: string): DraftSummary {
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
    waitsForMe: waitsFor(actor, file, today),
  }
}

function waitsFor(actor: Actor, file: DraftFile, today: string): boolean {
  const may = draftObstacles(actor, file, today)
  if (may.decide === null) return standingApprovals(file).length < APPROVALS_NEEDED
  return may.publish === null || (may.edit === null && file.draft.status === 'editing')
}

function statusOf({ draft }: DraftFile, approvals: number): DraftStatus {
  const isApproved = draft.status === 'submitted' && approvals >= APPROVALS_NEEDED
  return isApproved ? 'approved' : draft.status
}
