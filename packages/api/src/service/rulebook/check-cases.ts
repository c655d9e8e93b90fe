import { checkCase } from '@yichi/domain/cases/settlement/check-cases'
import { parseGoldenCase } from '@yichi/domain/cases/settlement/parse-golden'
import { assert } from '@yichi/domain/kernel/assert'
import type { PinnedRulebook } from '@yichi/domain/rulebook/pinned'
import type { CaseRecord } from '../../store/rulebook/reader.ts'
import type { RulebookCaseView } from '../../view/rulebook.ts'

/** Works every case out again by the rulebook and says where it comes to something else. */
export function checkCases(
  cases: readonly CaseRecord[],
  rulebook: PinnedRulebook,
): readonly RulebookCaseView[] {
  return cases.map(({ caseId, title, kind, input, expected }) => {
    const parsed = parseGoldenCase({
      id: caseId,
      title,
      kind,
      input: JSON.parse(input) as unknown,
      expected: JSON.parse(expected) as unknown,
    })
    assert(parsed.ok, 'rulebook: a case that was kept cannot be read')
    const { passed, differences } = checkCase(parsed.value, rulebook)
    return { id: caseId, title, kind, input, expected, passed, differences }
  })
}
