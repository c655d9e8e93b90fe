import type { GoldenCase } from '@yichi/domain/cases/settlement/golden-case'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import { RulebookWriter } from '../../store/rulebook/writer.ts'
import type { Writing } from '../writing.ts'

/** Writes cases into a draft; those with an id that is there already come in its place. */
export async function putCases(
  { deps, tx }: Writing,
  draftId: string,
  cases: readonly GoldenCase[],
): Promise<void> {
  const store = new RulebookWriter(tx)
  await store.removeCases(
    draftId,
    cases.map(({ id }) => id),
  )
  await store.addCases(
    cases.map(({ id, title, kind, input, expected }) => ({
      id: deps.ids(),
      draft_id: draftId,
      version_id: null,
      case_id: id,
      title,
      kind,
      input: canonicalJson(input),
      expected: canonicalJson(expected),
    })),
  )
}
