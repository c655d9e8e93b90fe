import { computeSheet } from '@yichi/domain/cases/settlement/compute'
import { parseCaseDocument, type SettlementCase } from '@yichi/domain/cases/settlement/parse-case'
import { assert } from '@yichi/domain/kernel/assert'
import { canonicalJson } from '@yichi/domain/kernel/canonical-json'
import { transitionEntitlement } from '@yichi/domain/provision/transition-entitlement'
import { voucherAccount } from '@yichi/domain/provision/voucher'
import type { PinnedRulebook } from '@yichi/domain/rulebook/pinned'
import type { CaseRecord } from '../../store/rulebook/reader.ts'
import type { RulebookCaseView } from '../../view/rulebook.ts'

type Difference = RulebookCaseView['differences'][number]

/** Works every case out again by the rulebook and says where it comes to something else. */
export function checkCases(
  cases: readonly CaseRecord[],
  rulebook: PinnedRulebook,
): readonly RulebookCaseView[] {
  return cases.map(({ caseId, title, kind, input, expected }) => {
    const document = { cases: [{ id: caseId, kind, input: JSON.parse(input) as unknown }] }
    const parsed = parseCaseDocument(document)
    const question = parsed.ok ? parsed.value.cases[0] : undefined
    assert(question !== undefined, 'rulebook: a case that was kept cannot be read')
    const differences: Difference[] = []
    compare('', JSON.parse(expected), { actual: answer(question, rulebook), differences })
    const passed = differences.length === 0
    return { id: caseId, title, kind, input, expected, passed, differences }
  })
}

function answer(question: SettlementCase, rulebook: PinnedRulebook): unknown {
  switch (question.kind) {
    case 'assess': {
      const outcome = computeSheet(question.input, rulebook)
      return outcome.ok ? outcome.value : { blocked: outcome.refusal.code }
    }
    case 'transition': {
      const outcome = transitionEntitlement(question.input, rulebook.source.transition)
      return outcome.ok ? outcome.value : { blocked: outcome.refusal.code }
    }
    case 'voucher': {
      const outcome = voucherAccount(question.input, rulebook.voucherTiers)
      return outcome.ok ? outcome.value : { blocked: outcome.refusal.code }
    }
    default:
      return question satisfies never
  }
}

/** Notes what is expected and not there; what is not named is free. Texts of a line are never compared. */
function compare(
  path: string,
  expected: unknown,
  { actual, differences }: { readonly actual: unknown; readonly differences: Difference[] },
): void {
  if (typeof expected === 'object' && expected !== null) {
    const found = typeof actual === 'object' && actual !== null ? actual : {}
    const isList = Array.isArray(expected)
    const keys = isList && Array.isArray(found) ? range(expected, found) : Object.keys(expected)
    for (const key of keys) {
      if (path.startsWith('lines') && (key === 'label' || key === 'formula')) continue
      const at = isList ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`
      const value: unknown = Reflect.get(found, key)
      compare(at, Reflect.get(expected, key), { actual: value, differences })
    }
    return
  }
  if (expected === actual) return
  differences.push({ path, expected: printed(expected), actual: printed(actual) })
}

function range(expected: readonly unknown[], found: readonly unknown[]): string[] {
  return [...Array(Math.max(expected.length, found.length)).keys()].map(String)
}

function printed(value: unknown): string | null {
  return value === undefined ? null : canonicalJson(value)
}
