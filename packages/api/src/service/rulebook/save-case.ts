import { parseGoldenCase } from '@yichi/domain/cases/settlement/parse-golden'
import type { Fault } from '@yichi/domain/kernel/fault'
import { refuse, type Result } from '@yichi/domain/kernel/result'
import type { GoldenCase } from '@yichi/domain/cases/settlement/golden-case'
import { MOST_CASES } from '../../document/case-book/read-cases.ts'
import { RulebookWriter } from '../../store/rulebook/writer.ts'
import type { DraftSaved } from '../../view/rulebook.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit } from '../writing.ts'
import { putCases } from './put-cases.ts'
import { draftToEdit, fileEdit } from './edit-draft.ts'
import { readJson } from './read-json.ts'
import { tidyCase } from './tidy-case.ts'

export interface SaveCaseInput {
  readonly draftId: string
  /** Null for a new case: it gets the next free id. */
  readonly caseId: string | null
  readonly title: string
  readonly kind: string
  /** JSON. */
  readonly input: string
  /** JSON. */
  readonly expected: string
}

/**
 * Saves one case of a draft, a new one or in place of the one with this id. A case that cannot be read changes
 * nothing: the answer names every fault. Refuses with `not-found` an id that the draft does not have.
 */
export async function saveCase(
  deps: Deps,
  actor: Actor,
  input: SaveCaseInput,
): Promise<DraftSaved> {
  return inOneUnit(deps, actor, async (writing): Promise<DraftSaved> => {
    const draft = await draftToEdit(writing, input.draftId)
    const store = new RulebookWriter(writing.tx)
    const ids = (await store.casesOf({ draftId: draft.id })).map(({ caseId }) => caseId)
    if (input.caseId !== null && !ids.includes(input.caseId)) throw new RefusalError('not-found')
    const parsed = readCase(input.caseId ?? nextId(ids), input)
    if (!parsed.ok) return { kind: 'faults', faults: parsed.refusal }
    if (input.caseId === null && ids.length >= MOST_CASES) {
      return {
        kind: 'faults',
        faults: [{ path: '', message: `expected at most ${MOST_CASES} items` }],
      }
    }
    await putCases(writing, draft.id, [tidyCase(parsed.value)])
    const event = { action: 'rulebook-case-saved', detail: { caseId: parsed.value.id } } as const
    return { kind: 'saved', ...(await fileEdit(writing, draft, { event })) }
  })
}

function readCase(
  id: string,
  { title, kind, input, expected }: SaveCaseInput,
): Result<GoldenCase, readonly Fault[]> {
  const facts = readJson(input, 'input')
  const figures = readJson(expected, 'expected')
  if (!facts.ok || !figures.ok) {
    return refuse([facts, figures].flatMap((read) => (read.ok ? [] : read.refusal)))
  }
  return parseGoldenCase({ id, title, kind, input: facts.value, expected: figures.value })
}

/** `C001`, or what follows the highest such id. */
function nextId(ids: readonly string[]): string {
  const used = ids.flatMap((id) => /^C(\d{3,6})$/.exec(id)?.[1] ?? [])
  return `C${String(Math.max(0, ...used.map(Number)) + 1).padStart(3, '0')}`
}
