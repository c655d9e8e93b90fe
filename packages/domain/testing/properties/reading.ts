import { equal } from 'node:assert/strict'
import fc from 'fast-check'
import { computeSheet } from '../../src/cases/settlement/compute.ts'
import { parseCaseDocument, type SettlementCase } from '../../src/cases/settlement/parse-case.ts'
import { checkCase } from '../../src/cases/settlement/check-cases.ts'
import { parseGoldenCase } from '../../src/cases/settlement/parse-golden.ts'
import { evaluate } from '../../src/facts/evaluate.ts'
import { canonicalJson } from '../../src/kernel/canonical-json.ts'
import { assert } from '../../src/kernel/assert.ts'
import { sumFen } from '../../src/money/fen.ts'
import { transitionEntitlement } from '../../src/provision/transition-entitlement.ts'
import { voucherAccount } from '../../src/provision/voucher.ts'
import { diffRulebooks } from '../../src/rulebook/diff.ts'
import { parseRulebook } from '../../src/rulebook/parse-rulebook.ts'
import { pinRulebook } from '../../src/rulebook/pin.ts'
import type { PinnedRulebook } from '../../src/rulebook/pinned.ts'
import { anyJson, brokenJson } from '../broken-json.ts'
import { goldenCases, goldenRulebook, goldenRulebookJson, ownCases } from '../golden.ts'
import { mustAgree } from './agree.ts'
import { mustNamePlaces } from './faults.ts'
import { property, type Property } from './property.ts'

/*
 * Whatever comes in is refused by the name of its place, or settled or blocked, and then the sums are right.
 * Nothing throws.
 */

/** Answers any question that was read; throws when the answer does not add up. */
export function mustSettle(question: SettlementCase, rulebook: PinnedRulebook): void {
  if (question.kind === 'transition') {
    canonicalJson(transitionEntitlement(question.input, rulebook.source.transition))
    return
  }
  if (question.kind === 'voucher') {
    canonicalJson(voucherAccount(question.input, rulebook.voucherTiers))
    return
  }
  mustAgree(question.input, rulebook)
  const outcome = computeSheet(question.input, rulebook)
  canonicalJson(outcome)
  if (!outcome.ok) return
  const { lines, netFen, payees } = outcome.value
  equal(sumFen(lines.map((line) => line.amountFen)), netFen)
  for (const line of lines) equal(Math.abs(evaluate(line.formula)), Math.abs(line.amountFen))
  if (payees) equal(sumFen(payees.map((payee) => payee.amountFen)), netFen)
}

/** The cases of a document, none when it was refused with places. */
function readCases(json: unknown): readonly SettlementCase[] {
  const parsed = parseCaseDocument(json)
  if (parsed.ok) return parsed.value.cases
  mustNamePlaces(json, parsed.refusal)
  return []
}

/** Two rulebooks differ in a parameter exactly when their hashes differ. */
function mustDiffer(one: PinnedRulebook, other: PinnedRulebook): void {
  const changes = diffRulebooks(one.source, other.source)
  equal(changes.length === 0, one.pin.sha256 === other.pin.sha256)
}

/** The rulebook, `null` when it was refused with places. */
function readRulebook(json: unknown): PinnedRulebook | null {
  const parsed = parseRulebook(json)
  if (parsed.ok) return pinRulebook(parsed.value)
  mustNamePlaces(json, parsed.refusal)
  return null
}

const golden = goldenRulebook()
const cases = goldenCases().map(({ id, kind, input }) => ({ id, kind, input }))
const sound = parseCaseDocument({ cases })
assert(sound.ok, 'reading: the worked cases do not parse')

const brokenCases = property(
  'a broken case is refused by its place, or answered',
  fc.constantFrom(...cases).chain((each) => brokenJson({ cases: [each] })),
  (json) => {
    for (const question of readCases(json)) mustSettle(question, golden)
  },
)

const brokenWorkedCases = property(
  'a broken worked case is refused by its place, or held against the rulebook',
  fc.constantFrom(...goldenCases(), ...ownCases()).chain((each) => brokenJson(each)),
  (json) => {
    const parsed = parseGoldenCase(json)
    if (!parsed.ok) mustNamePlaces(json, parsed.refusal)
    else {
      const { passed, differences } = checkCase(parsed.value, golden)
      equal(passed, differences.length === 0)
    }
  },
)

const brokenRulebooks = property(
  'a broken rulebook is refused by its place, or settles',
  fc.tuple(
    brokenJson(goldenRulebookJson()),
    fc.array(fc.constantFrom(...sound.value.cases), { minLength: 1, maxLength: 5 }),
  ),
  ([json, questions]) => {
    const rulebook = readRulebook(json)
    if (rulebook === null) return
    mustDiffer(golden, rulebook)
    for (const question of questions) mustSettle(question, rulebook)
  },
)

const anything = property('anything at all is refused by its place', anyJson(), (json) => {
  readCases(json)
  readRulebook(json)
})

export const READING_PROPERTIES: readonly Property[] = [
  brokenCases,
  brokenWorkedCases,
  brokenRulebooks,
  anything,
]
