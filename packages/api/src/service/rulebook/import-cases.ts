import type { GoldenCase } from '@yichi/domain/cases/settlement/golden-case'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import { readCaseBook } from '../../document/case-book/read-case-book.ts'
import { MOST_CASES } from '../../document/case-book/read-cases.ts'
import { RulebookWriter } from '../../store/rulebook/writer.ts'
import type { CasesImported } from '../../view/rulebook.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { RefusalError } from '../refusal-error.ts'
import { inOneUnit } from '../writing.ts'
import { caseOf } from './check-cases.ts'
import { mayDraft } from './draft-obstacles.ts'
import { draftToEdit, fileEdit } from './edit-draft.ts'
import { putCases } from './put-cases.ts'
import { tidyCase } from './tidy-case.ts'

const MOST_FAULTS = 200

/**
 * Takes the cases of a workbook into a draft: those with an id that is there come in its place, the others are
 * added, the rest is kept. A fault anywhere changes nothing: the answer names each with its sheet and cell.
 */
export async function importCases(
  deps: Deps,
  actor: Actor,
  input: { readonly draftId: string; readonly base64: string },
): Promise<CasesImported> {
  if (!mayDraft(actor)) throw new RefusalError('not-allowed')
  const read = await readCaseBook(Buffer.from(input.base64, 'base64'))
  if (!read.ok) return { kind: 'faults', faults: read.refusal.slice(0, MOST_FAULTS) }
  const cases = read.value.map(tidyCase)
  return inOneUnit(deps, actor, async (writing): Promise<CasesImported> => {
    const draft = await draftToEdit(writing, input.draftId)
    const kept = await new RulebookWriter(writing.tx).casesOf({ draftId: draft.id })
    const texts = new Map(kept.map((one) => [one.caseId, canonicalJson(caseOf(one))]))
    const added = cases.filter(({ id }) => !texts.has(id))
    const changed = cases.filter((one) => isChanged(one, texts.get(one.id)))
    if (kept.length + added.length > MOST_CASES) {
      return {
        kind: 'faults',
        faults: [{ path: '', message: `expected at most ${MOST_CASES} items` }],
      }
    }
    if (added.length + changed.length > 0) {
      await putCases(writing, draft.id, [...added, ...changed])
      const detail = { added: added.length, changed: changed.length }
      await fileEdit(writing, draft, { event: { action: 'rulebook-cases-imported', detail } })
    }
    return { kind: 'imported', added: added.length, changed: changed.length }
  })
}

function isChanged(golden: GoldenCase, text: string | undefined): boolean {
  return text !== undefined && text !== canonicalJson(golden)
}
