import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import type { Fault } from '@yichi/domain/kernel/fault'
import { ok, refuse, type Result } from '@yichi/domain/kernel/result'
import { parseRulebook } from '@yichi/domain/rulebook/parse-rulebook'
import type { DraftRecord } from '../../store/rulebook/draft-record.ts'
import { RulebookWriter } from '../../store/rulebook/writer.ts'
import type { VersionRecord } from '../../store/rulebook/reader.ts'
import type { DraftSaved } from '../../view/rulebook.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit } from '../writing.ts'
import { draftToEdit, fileEdit } from './edit-draft.ts'
import { readJson } from './read-json.ts'

export interface SaveDraftInput {
  readonly draftId: string
  /** The revision that was on the screen. */
  readonly revision: number
  /** JSON. */
  readonly body: string
  readonly note: string
  readonly effectiveFrom: string
}

/**
 * Saves the text of a draft. A text that is not a rulebook changes nothing: the answer names every fault.
 * Refuses with `draft-changed` when the draft has moved on from the revision that was shown.
 */
export async function saveDraft(
  deps: Deps,
  actor: Actor,
  input: SaveDraftInput,
): Promise<DraftSaved> {
  return inOneUnit(deps, actor, async (writing): Promise<DraftSaved> => {
    const draft = await draftToEdit(writing, input.draftId)
    if (draft.revision !== input.revision) throw new RefusalError('draft-changed')
    const base = await new RulebookWriter(writing.tx).findVersion(draft.baseVersionId)
    const checked = checkText(input, draft, base)
    if (!checked.ok) return { kind: 'faults', faults: checked.refusal }
    const { note, effectiveFrom } = input
    const saved = await fileEdit(writing, draft, {
      text: { body: checked.value, note, effectiveFrom },
      event: { action: 'rulebook-draft-saved', detail: { effectiveFrom } },
    })
    return { kind: 'saved', ...saved }
  })
}

/** The text as canonical JSON, or what is wrong with it. */
function checkText(
  { body, effectiveFrom }: SaveDraftInput,
  { version }: DraftRecord,
  base: VersionRecord | undefined,
): Result<string, readonly Fault[]> {
  const json = readJson(body, '')
  if (!json.ok) return json
  const parsed = parseRulebook(json.value)
  if (!parsed.ok) return parsed
  const faults: Fault[] = []
  const { value } = parsed
  if (value.id !== base?.rulebookId) {
    faults.push({ path: 'id', message: `expected ${base?.rulebookId}` })
  }
  if (value.version !== version) {
    faults.push({ path: 'version', message: `expected ${version}` })
  }
  if (base !== undefined && effectiveFrom < base.effectiveFrom) {
    const message = `expected a date not before ${base.effectiveFrom}`
    faults.push({ path: 'effectiveFrom', message })
  }
  return faults.length > 0 ? refuse(faults) : ok(canonicalJson(value))
}
