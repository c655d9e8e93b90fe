import { assert } from '@yichi/domain/kernel/assert'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import type { Fault } from '@yichi/domain/kernel/fault'
import { ok, refuse, type Result } from '@yichi/domain/kernel/result'
import { parseRulebook } from '@yichi/domain/rulebook/parse-rulebook'
import type { Rulebook } from '@yichi/domain/rulebook/rulebook'
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

type DraftText = Pick<DraftRecord, 'body' | 'note' | 'effectiveFrom'>

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
    assert(base !== undefined, 'rulebook: a draft of a version that is not there')
    const checked = checkText(input, draft, base)
    if (!checked.ok) return { kind: 'faults', faults: checked.refusal }
    const text = checked.value
    const event = {
      action: 'rulebook-draft-saved',
      detail: { effectiveFrom: text.effectiveFrom },
    } as const
    const saved = await fileEdit(writing, draft, { text, event })
    return { kind: 'saved', ...saved }
  })
}

/** The text to keep, or what is wrong with it. */
function checkText(
  input: SaveDraftInput,
  draft: DraftRecord,
  base: VersionRecord,
): Result<DraftText, readonly Fault[]> {
  const json = readJson(input.body, '')
  if (!json.ok) return json
  const parsed = parseRulebook(json.value)
  if (!parsed.ok) return parsed
  const faults: Fault[] = []
  const expect = (path: 'id' | 'version', text: string): void => {
    if (parsed.value[path] !== text) faults.push({ path, message: `expected ${text}` })
  }
  expect('id', base.rulebookId)
  expect('version', draft.version)
  const effectiveFrom = firstDay(parsed.value, input, draft)
  if (effectiveFrom === null) {
    faults.push({ path: 'effectiveFrom', message: `expected ${input.effectiveFrom}` })
  } else if (effectiveFrom < base.effectiveFrom) {
    const message = `expected a date not before ${base.effectiveFrom}`
    faults.push({ path: 'effectiveFrom', message })
  }
  if (effectiveFrom === null || faults.length > 0) return refuse(faults)
  const text = parseRulebook({ ...parsed.value, effectiveFrom })
  if (!text.ok) return text
  return ok({ body: canonicalJson(text.value), effectiveFrom, note: input.note })
}

/**
 * The first day stands in the text and beside it; whichever of the two was changed counts. Null when both were,
 * to different days.
 */
function firstDay(text: Rulebook, input: SaveDraftInput, draft: DraftRecord): string | null {
  const inText = text.effectiveFrom ?? draft.effectiveFrom
  if (inText === draft.effectiveFrom) return input.effectiveFrom
  const untouched = input.effectiveFrom === draft.effectiveFrom
  return untouched || input.effectiveFrom === inText ? inText : null
}
