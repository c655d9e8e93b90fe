import { deepStrictEqual, equal, ok } from 'node:assert/strict'
import fc from 'fast-check'
import { evaluate } from '../../src/facts/evaluate.ts'
import type { HouseholdFacts } from '../../src/facts/household-facts.ts'
import type { LineCode, SettlementSheet } from '../../src/facts/settlement-sheet.ts'
import { canonicalJson } from '../../src/kernel/canonical-json.ts'
import { addDays, daysBetween } from '../../src/kernel/iso-date.ts'
import { sumFen } from '../../src/money/fen.ts'
import { parseRulebook } from '../../src/rulebook/parse-rulebook.ts'
import { pinRulebook } from '../../src/rulebook/pin.ts'
import type { PinnedRulebook } from '../../src/rulebook/pinned.ts'
import { attachments, householdFacts, signingDates } from '../arbitraries.ts'
import { registered, sheetOf } from '../builders.ts'
import { goldenRulebook } from '../golden.ts'
import { anyHousehold } from '../random-household.ts'
import { Book } from '../reference/book.ts'
import { roundingUnit } from '../reference/sheet.ts'
import { computeSheet } from '../../src/cases/settlement/compute.ts'
import { property, underAnyRulebook, type Property } from './property.ts'

/*
 * What holds for every sheet, without an oracle: numbered as the properties of the settlement are listed.
 * Those that a county's own figures may break (earlier is never less, larger is never less) are stated for the
 * golden rulebook, the others for any.
 */

const golden = goldenRulebook()
const county = golden.source
const any = underAnyRulebook(({ source }) => householdFacts(source))
const plain = underAnyRulebook(({ source }) => householdFacts(source, { plain: true }))

function amounts(of: SettlementSheet, ...without: LineCode[]): [string, number][] {
  return of.lines
    .filter((line) => !without.includes(line.code))
    .map((line) => [line.code, line.amountFen])
}

function total(of: SettlementSheet, code: LineCode): number {
  return sumFen(of.lines.filter((line) => line.code === code).map((line) => line.amountFen))
}

const unitOf = ({ source }: PinnedRulebook) => Number(roundingUnit(new Book(source)))

const linesAddUp = property(
  '1a. lines add up to the net, which is a multiple of the unit, rounded by half of it at most',
  any,
  ({ facts, rulebook }) => {
    const sheet = sheetOf(facts, rulebook)
    const unit = unitOf(rulebook)
    equal(sumFen(sheet.lines.map((line) => line.amountFen)), sheet.netFen)
    ok(Math.abs(total(sheet, 'R01')) * 2 <= unit)
    equal(Math.abs(sheet.netFen % unit), 0)
    equal(sheet.compensationFen - sheet.swapPriceFen + total(sheet, 'R01'), sheet.netFen)
    equal(sheet.swapPriceFen, 0 - total(sheet, 'S01') + 0)
  },
)

const payeesAddUp = property(
  '1b. payees add up to the net',
  underAnyRulebook(({ source }) => anyHousehold(source)),
  ({ facts, rulebook }) => {
    const outcome = computeSheet(facts, rulebook)
    if (!outcome.ok || outcome.value.payees === undefined) return
    const { payees, netFen } = outcome.value
    equal(sumFen(payees.map((payee) => payee.amountFen)), netFen)
    ok(payees.every((payee) => payee.amountFen >= 0))
  },
)

const formulasHold = property(
  '1c. every formula gives the amount beside it',
  any,
  ({ facts, rulebook }) => {
    for (const line of sheetOf(facts, rulebook).lines) {
      const value = evaluate(line.formula)
      equal(line.code === 'S01' ? 0 - value + 0 : value, line.amountFen)
    }
  },
)

const sameBytes = property(
  '2a. the same facts give the same bytes; another day of the same tier changes the day alone',
  fc.tuple(any, fc.nat({ max: 60 })),
  ([{ facts: drawn, rulebook }, shift]) => {
    const facts: HouseholdFacts = { ...drawn, handoverDate: null }
    const first = sheetOf(facts, rulebook)
    equal(canonicalJson(sheetOf(structuredClone(facts), rulebook)), canonicalJson(first))
    const signDate = addDays(rulebook.announceDate, shift)
    const other = sheetOf({ ...facts, signDate }, rulebook)
    if (other.tier !== first.tier) return
    equal(canonicalJson({ ...other, day: first.day }), canonicalJson(first))
  },
)

/** The same JSON with the keys of every object the other way round. */
function keysReversed(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(keysReversed)
  if (typeof json !== 'object' || json === null) return json
  const entries = Object.entries(json).reverse()
  return Object.fromEntries(entries.map(([key, value]) => [key, keysReversed(value)]))
}

const reordered = new Map<PinnedRulebook, PinnedRulebook>()

function inAnotherOrder(rulebook: PinnedRulebook): PinnedRulebook {
  const known = reordered.get(rulebook)
  if (known !== undefined) return known
  const parsed = parseRulebook(keysReversed(rulebook.source))
  ok(parsed.ok)
  const pinned = pinRulebook(parsed.value)
  reordered.set(rulebook, pinned)
  return pinned
}

const orderOfKeys = property(
  '2b. a rulebook whose keys stand in another order has the same hash and gives the same bytes',
  any,
  ({ facts, rulebook }) => {
    const other = inAnotherOrder(rulebook)
    equal(other.pin.sha256, rulebook.pin.sha256)
    const again = sheetOf(keysReversed(facts) as HouseholdFacts, other)
    equal(canonicalJson(again), canonicalJson(sheetOf(facts, rulebook)))
  },
)

const earlierIsNeverLess = property(
  '3. signing or handing over earlier never lowers the net',
  fc.tuple(householdFacts(county), signingDates(county)),
  ([facts, dates]) => {
    const wait = facts.handoverDate ? daysBetween(facts.signDate, facts.handoverDate) : null
    const moved = {
      ...facts,
      signDate: dates.signDate,
      handoverDate: wait === null ? null : addDays(dates.signDate, wait),
    }
    const [early, late] = facts.signDate <= dates.signDate ? [facts, moved] : [moved, facts]
    ok(sheetOf(early, golden).netFen >= sheetOf(late, golden).netFen)
    if (wait === null || wait === 0) return
    const sooner = { ...facts, handoverDate: addDays(facts.signDate, wait - 1) }
    ok(sheetOf(sooner, golden).netFen >= sheetOf(facts, golden).netFen)
  },
)

const afterTheFreeze = property(
  '4. a building put up after the freeze raises no line and can only take the conformity reward',
  any,
  ({ facts, rulebook }) => {
    const [head] = facts.segments
    const structure = head?.structure ?? ''
    const late = {
      ...registered({ structure }),
      id: 'late',
      status: 'POST_FREEZE' as const,
      area: 4000,
    }
    const with_ = sheetOf({ ...facts, segments: [...facts.segments, late] }, rulebook)
    deepStrictEqual(amounts(with_, 'R01'), amounts(sheetOf(facts, rulebook), 'D04', 'R01'))
  },
)

const appraisalLifts = property(
  '5. a higher appraisal never lowers the net; one below the rule value changes nothing',
  fc.tuple(plain, fc.nat({ max: 2_000_000 }), fc.nat({ max: 2_000_000 })),
  ([{ facts, rulebook }, a, b]) => {
    const bare = sheetOf(facts, rulebook)
    if (bare.recognisedResArea === 0) return
    const appraised = (value: number) =>
      sheetOf({ ...facts, appraisal: { RES: value * 100 } }, rulebook)
    ok(appraised(Math.max(a, b)).netFen >= appraised(Math.min(a, b)).netFen)
    const ruleValue = sumFen(
      bare.lines
        .filter((line) => line.subject.kind === 'segment' && line.subject.use === 'RES')
        .filter((line) => line.code === 'A01')
        .map((line) => line.amountFen),
    )
    const below = Math.min(a, Math.floor(ruleValue / 100))
    equal(canonicalJson(appraised(below)), canonicalJson(bare))
  },
)

const attachmentsAddUp = property(
  '6. attachments add up: those of a and of b together are worth what each is',
  underAnyRulebook(({ source }) => householdFacts(source)).chain((drawn) =>
    attachments(drawn.rulebook.source).map((more) => ({ ...drawn, more })),
  ),
  ({ facts, rulebook, more }) => {
    const both = sheetOf({ ...facts, attachments: [...facts.attachments, ...more] }, rulebook)
    const alone = sheetOf({ ...facts, attachments: more }, rulebook)
    equal(both.compensationFen, sheetOf(facts, rulebook).compensationFen + total(alone, 'B02'))
  },
)

const largerIsNeverLess = property(
  '9. more recognised area never lowers what a household that takes money receives',
  fc.tuple(householdFacts(county, { mode: 'MONETARY' }), fc.integer({ min: 1, max: 5000 })),
  ([facts, more]) => {
    const [head, ...tail] = facts.segments
    if (head?.status !== 'REGISTERED') return
    const certified = head.certified + more
    const larger = { ...head, certified, measured: certified }
    const grown = sheetOf({ ...facts, segments: [larger, ...tail] }, golden)
    ok(grown.compensationFen >= sheetOf(facts, golden).compensationFen)
  },
)

const settledNotBlocked = property(
  'what is drawn to be settled is settled, not blocked',
  any,
  ({ facts, rulebook }) => ok(computeSheet(facts, rulebook).ok),
)

export const SHEET_PROPERTIES: readonly Property[] = [
  linesAddUp,
  payeesAddUp,
  formulasHold,
  sameBytes,
  orderOfKeys,
  earlierIsNeverLess,
  afterTheFreeze,
  appraisalLifts,
  attachmentsAddUp,
  largerIsNeverLess,
  settledNotBlocked,
]
