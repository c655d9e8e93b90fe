import { checkCase } from '@yichi/domain/cases/settlement/check-cases'
import type { GoldenCase } from '@yichi/domain/cases/settlement/golden-case'
import { parseGoldenCase } from '@yichi/domain/cases/settlement/parse-golden'
import { assert } from '@yichi/domain/kernel/assert'
import type { PinnedRulebook } from '@yichi/domain/rulebook/pinned'
import type { CaseRecord } from '../../store/rulebook/reader.ts'
import type { RulebookCaseView } from '../../view/rulebook.ts'

/** The case of a record. Asserts that what was kept can be read. */
export function caseOf({ caseId, title, kind, input, expected }: CaseRecord): GoldenCase {
  const parsed = parseGoldenCase({
    id: caseId,
    title,
    kind,
    input: JSON.parse(input) as unknown,
    expected: JSON.parse(expected) as unknown,
  })
  assert(parsed.ok, 'rulebook: a case that was kept cannot be read')
  return parsed.value
}

/** Works every case out again by the rulebook and says where it comes to something else. */
export function checkCases(
  cases: readonly CaseRecord[],
  rulebook: PinnedRulebook,
): readonly RulebookCaseView[] {
  return cases.map((record) => {
    const { caseId, ...shown } = record
    const { passed, differences } = checkCase(caseOf(record), rulebook)
    return { id: caseId, ...shown, passed, differences }
  })
}
