import { deepStrictEqual, ok } from 'node:assert/strict'
import { computeSheet } from '../../src/cases/settlement/compute.ts'
import type { HouseholdFacts } from '../../src/facts/household-facts.ts'
import type { PinnedRulebook } from '../../src/rulebook/pinned.ts'
import type { ReferenceBlock, ReferenceSheet } from '../reference/answer.ts'
import { Book } from '../reference/book.ts'
import { referenceSheet } from '../reference/sheet.ts'

/** The figures of the domain's answer, in the reference's shape. */
export function figuresOf(
  facts: HouseholdFacts,
  rulebook: PinnedRulebook,
): ReferenceSheet | ReferenceBlock {
  const outcome = computeSheet(facts, rulebook)
  if (!outcome.ok) return { blocked: [outcome.refusal.code] }
  const { rulebook: pin, lines, ...rest } = outcome.value
  ok(pin === rulebook.pin, 'the sheet names another rulebook')
  return { ...rest, lines: lines.map(({ code, amountFen }) => [code, amountFen] as const) }
}

/**
 * Throws unless the domain and the reference settle these facts alike: the same lines in the same order, net,
 * payees, tier and day; or a refusal for a reason that the reference sees too.
 */
export function mustAgree(facts: HouseholdFacts, rulebook: PinnedRulebook): void {
  const expected = referenceSheet(facts, new Book(rulebook.source))
  const answer = figuresOf(facts, rulebook)
  if ('blocked' in expected && 'blocked' in answer) {
    const [code = ''] = answer.blocked
    ok(expected.blocked.includes(code), `${code}, where only ${expected.blocked.join()} holds`)
  } else deepStrictEqual(answer, expected)
}
