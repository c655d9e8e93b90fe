import { digestOf } from '@yichi/domain/kernel/digest'
import type { CaseRecord } from '../../store/rulebook/reader.ts'

/** What an approver of a draft signs. `body` is JSON. */
export interface DraftText {
  readonly body: string
  readonly effectiveFrom: string
  readonly cases: readonly CaseRecord[]
}

/** The digest of the cases alone, by id. */
export function casesDigest(cases: readonly CaseRecord[]): string {
  return digestOf(inOrder(cases))
}

/** The digest of text, first day and cases together: any change of one of them is another digest. */
export function draftDigest({ body, effectiveFrom, cases }: DraftText): string {
  return digestOf({ rulebook: JSON.parse(body) as unknown, effectiveFrom, cases: inOrder(cases) })
}

function inOrder(cases: readonly CaseRecord[]): unknown[] {
  return cases
    .toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1))
    .map(({ caseId, title, kind, input, expected }) => ({
      id: caseId,
      title,
      kind,
      input: JSON.parse(input) as unknown,
      expected: JSON.parse(expected) as unknown,
    }))
}
