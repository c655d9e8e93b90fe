import { canonicalJson } from '../../kernel/canonical-json.ts'
import { transitionEntitlement } from '../../provision/transition-entitlement.ts'
import { voucherAccount } from '../../provision/voucher.ts'
import type { PinnedRulebook } from '../../rulebook/pinned.ts'
import { alignLines } from './align-lines.ts'
import { computeSheet } from './compute.ts'
import type { CaseDifference, CaseVerdict, GoldenCase } from './golden-case.ts'
import type { SettlementCase } from './parse-case.ts'

type Figures = Readonly<Record<string, unknown>>

/** What the rules answer to a case: its figures, or `{ blocked: CODE }`. */
function answerOf(question: SettlementCase, rulebook: PinnedRulebook): Figures {
  switch (question.kind) {
    case 'assess': {
      const outcome = computeSheet(question.input, rulebook)
      return outcome.ok ? { ...outcome.value } : { blocked: outcome.refusal.code }
    }
    case 'transition': {
      const outcome = transitionEntitlement(question.input, rulebook.source.transition)
      return outcome.ok ? { ...outcome.value } : { blocked: outcome.refusal.code }
    }
    case 'voucher': {
      const outcome = voucherAccount(question.input, rulebook.voucherTiers)
      return outcome.ok ? { ...outcome.value } : { blocked: outcome.refusal.code }
    }
    default:
      return question satisfies never
  }
}

function textOf(value: unknown): string | null {
  return value === undefined ? null : canonicalJson(value)
}

function isFigures(value: unknown): value is Figures {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Compares what is named and only that; a list must have as many items as are named. */
function compare(expected: unknown, actual: unknown, path: string): readonly CaseDifference[] {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const length = Math.max(expected.length, actual.length)
    return Array.from({ length }, (_, index) => index).flatMap((index) =>
      compare(expected[index], actual[index], `${path}[${index}]`),
    )
  }
  if (isFigures(expected) && isFigures(actual)) {
    return Object.keys(expected).flatMap((key) =>
      compare(expected[key], actual[key], path === '' ? key : `${path}.${key}`),
    )
  }
  const [wanted, found] = [textOf(expected), textOf(actual)]
  return wanted === found ? [] : [{ path, expected: wanted, actual: found }]
}

function differencesOf(expected: Figures, answer: Figures): readonly CaseDifference[] {
  const { lines, ...rest } = expected
  if (expected['blocked'] === undefined && answer['blocked'] !== undefined) {
    return [{ path: 'blocked', expected: null, actual: textOf(answer['blocked']) }]
  }
  const figures = compare(rest, answer, '')
  return lines === undefined ? figures : [...figures, ...alignLines(lines, answer['lines'])]
}

/**
 * Settles a worked case under a rulebook and holds the answer against what the case says. Only named figures are
 * compared. When lines are named, code and amount of each must agree and none may be missing or left over;
 * labels and formula text are free. A case that blocks where figures are expected has the block as its one
 * difference.
 */
export function checkCase(golden: GoldenCase, rulebook: PinnedRulebook): CaseVerdict {
  const differences = differencesOf(golden.expected, answerOf(golden, rulebook))
  const { id, title } = golden
  return { id, title, passed: differences.length === 0, differences }
}
