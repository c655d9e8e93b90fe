import { may } from '@yichi/domain/rules/identity/may'
import type { DraftObstacle, DraftView } from '../../view/rulebook.ts'
import type { Actor } from '../actor.ts'
import { standingApprovals, type DraftFile } from './draft-file.ts'

export const APPROVALS_NEEDED = 2

/** Whether a person may open and change drafts: a county-wide duty. */
export function mayDraft(actor: Actor): boolean {
  return may(actor.roles, 'rulebook.saveDraft', null)
}

/** What stands in the way of each step for this person today, or null. The acts ask the same question. */
export function draftObstacles(actor: Actor, file: DraftFile, today: string): DraftView['may'] {
  return {
    edit: toEdit(actor, file),
    submit: toEdit(actor, file) ?? toSubmit(file, today),
    decide: toDecide(actor, file),
    publish: toPublish(actor, file, today),
  }
}

function isOpen({ draft }: DraftFile): boolean {
  return draft.status === 'editing' || draft.status === 'submitted'
}

function toEdit(actor: Actor, file: DraftFile): DraftObstacle | null {
  if (!mayDraft(actor)) return 'not-allowed'
  return isOpen(file) ? null : 'draft-closed'
}

function toSubmit(file: DraftFile, today: string): DraftObstacle | null {
  if (file.draft.status === 'submitted') return 'already-submitted'
  return notReady(file, today)
}

/** What the text itself lacks, whoever asks. */
function notReady(file: DraftFile, today: string): DraftObstacle | null {
  if (!file.changed) return 'nothing-changed'
  if (file.versionTaken) return 'version-taken'
  if (file.baseSuperseded) return 'base-superseded'
  if (file.draft.effectiveFrom < today) return 'effective-in-past'
  if (file.cases.length === 0) return 'no-cases'
  return file.failing > 0 ? 'cases-failing' : null
}

function toDecide(actor: Actor, file: DraftFile): DraftObstacle | null {
  if (!may(actor.roles, 'rulebook.decideDraft', null)) return 'not-allowed'
  if (!isOpen(file)) return 'draft-closed'
  if (file.draft.status !== 'submitted') return 'not-submitted'
  if (file.editors.has(actor.accountId)) return 'own-draft'
  const acted = file.decisions.some(
    ({ actorId, round }) => actorId === actor.accountId && round === file.draft.round,
  )
  return acted ? 'already-acted' : null
}

function toPublish(actor: Actor, file: DraftFile, today: string): DraftObstacle | null {
  if (!may(actor.roles, 'rulebook.publishDraft', null)) return 'not-allowed'
  if (!isOpen(file)) return 'draft-closed'
  if (file.draft.status !== 'submitted') return 'not-submitted'
  if (file.editors.has(actor.accountId)) return 'own-draft'
  if (file.decisions.some(({ actorId }) => actorId === actor.accountId)) return 'already-acted'
  if (standingApprovals(file).length < APPROVALS_NEEDED) return 'needs-two-approvals'
  return notReady(file, today)
}
