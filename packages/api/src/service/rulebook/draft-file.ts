import { assert } from '@yichi/domain/kernel/assert'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import { pinRulebook } from '@yichi/domain/rulebook/pin'
import type { PinnedRulebook } from '@yichi/domain/rulebook/pinned'
import type { Rulebook } from '@yichi/domain/rulebook/rulebook'
import type { DraftRecord } from '../../store/rulebook/draft-record.ts'
import type { CaseRecord, DecisionRecord, RulebookReader } from '../../store/rulebook/reader.ts'
import type { RulebookCaseView } from '../../view/rulebook.ts'
import { RefusalError } from '../refusal-error.ts'
import { checkCases } from './check-cases.ts'
import { summariseVersions, type SummarisedVersion } from './version-summaries.ts'

/** A draft with everything that decides what may be done with it. */
export interface DraftFile {
  readonly draft: DraftRecord
  readonly base: SummarisedVersion
  readonly rulebook: PinnedRulebook
  readonly cases: readonly CaseRecord[]
  readonly checked: readonly RulebookCaseView[]
  readonly failing: number
  /** Everybody who ever changed it. */
  readonly editors: ReadonlySet<string>
  readonly decisions: readonly DecisionRecord[]
  readonly versionTaken: boolean
  readonly baseSuperseded: boolean
  /** Whether anything but its number and first day differs from the base. */
  readonly changed: boolean
}

/** The draft of an id with all that belongs to it. Refuses with `not-found`. */
export async function findDraftFile(reader: RulebookReader, draftId: string): Promise<DraftFile> {
  const draft = await reader.findDraft(draftId)
  if (draft === undefined) throw new RefusalError('not-found')
  const versions = await summariseVersions(reader)
  const base = versions.find(({ record }) => record.id === draft.baseVersionId)
  assert(base !== undefined, 'rulebook: a draft of a version that is not there')
  const rulebook = pinRulebook(JSON.parse(draft.body) as Rulebook)
  const cases = await reader.casesOf({ draftId })
  const checked = checkCases(cases, rulebook)
  return {
    draft,
    base,
    rulebook,
    cases,
    checked,
    failing: checked.filter(({ passed }) => !passed).length,
    editors: await reader.editorsOf(draftId),
    decisions: await reader.decisionsOf(draftId),
    versionTaken: versions.some(({ record }) => record.id === versionIdOf(draft, base)),
    baseSuperseded: versions.some(({ record }) => record.supersedes === base.record.id),
    changed: textOf(draft.body) !== textOf(base.record.body),
  }
}

/** What the version will be called: `REP-COUNTY@1.1.0`. */
export function versionIdOf(
  draft: Pick<DraftRecord, 'version'>,
  base: Pick<SummarisedVersion, 'record'>,
): string {
  return `${base.record.rulebookId}@${draft.version}`
}

function textOf(body: string): string {
  return canonicalJson({ ...(JSON.parse(body) as Rulebook), version: '', effectiveFrom: '' })
}

/** Whether a decision covers the draft as it stands: of its last submission, and not edited or returned since. */
export function stands(
  { draft }: Pick<DraftFile, 'draft'>,
  { decision, round, shownSha256 }: DecisionRecord,
): boolean {
  if (round !== draft.round || shownSha256 !== draft.shownSha256) return false
  return decision === 'return' || draft.status === 'submitted' || draft.status === 'published'
}

/** How many approvals stand. */
export function standingApprovals(file: DraftFile): readonly DecisionRecord[] {
  return file.decisions.filter((one) => one.decision === 'approve' && stands(file, one))
}
