import { checkCase } from '@yichi/domain/cases/settlement/check-cases'
import { computeSheet } from '@yichi/domain/cases/settlement/compute'
import { parseGoldenCase } from '@yichi/domain/cases/settlement/parse-golden'
import type { SheetLine } from '@yichi/domain/facts/settlement-sheet'
import type { HouseholdFacts } from '@yichi/domain/facts/household-facts'
import type { Fault } from '@yichi/domain/kernel/fault'
import type { PinnedRulebook } from '@yichi/domain/rulebook/pinned'
import type { RulebookCaseView } from '@yichi/api/view/rulebook'

/** A case as it is handed in: two documents and its name. */
export interface CaseText {
  readonly title: string
  readonly kind: string
  /** JSON. */
  readonly input: string
  /** JSON. */
  readonly expected: string
}

export type TriedCase =
  | { readonly kind: 'tried'; readonly shown: RulebookCaseView }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }

const NO_ID = 'NEW'

function parse(text: string, path: string): { readonly value: unknown } | Fault {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return { path, message: 'expected JSON' }
  }
}

/** Works a case out under a text, here in the browser: what it comes to, or what cannot be read. */
export function tryCase(text: CaseText, id: string | null, rulebook: PinnedRulebook): TriedCase {
  const [input, expected] = [parse(text.input, 'input'), parse(text.expected, 'expected')]
  const faults = [input, expected].filter((read) => 'message' in read)
  if (!('value' in input) || !('value' in expected)) return { kind: 'faults', faults }
  const { title, kind } = text
  const parsed = parseGoldenCase({
    id: id ?? NO_ID,
    title,
    kind,
    input: input.value,
    expected: expected.value,
  })
  if (!parsed.ok) return { kind: 'faults', faults: parsed.refusal }
  const { passed, differences } = checkCase(parsed.value, rulebook)
  return { kind: 'tried', shown: { ...text, id: id ?? '', passed, differences } }
}

/** The lines of the sheet a household comes to under a text; none when it blocks. */
export function linesOf(facts: HouseholdFacts, rulebook: PinnedRulebook): readonly SheetLine[] {
  const outcome = computeSheet(facts, rulebook)
  return outcome.ok ? outcome.value.lines : []
}

/** What a household comes to under a text, as a case would have to say it. */
export function figuresOf(
  facts: HouseholdFacts,
  rulebook: PinnedRulebook,
): Readonly<Record<string, unknown>> {
  const outcome = computeSheet(facts, rulebook)
  if (!outcome.ok) return { blocked: outcome.refusal.code }
  const { netFen, direction, tier, day, lines } = outcome.value
  return {
    netFen,
    direction,
    tier,
    day,
    lines: lines.map(({ code, amountFen }) => ({ code, amountFen })),
  }
}
