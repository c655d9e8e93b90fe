import { addMonths } from '../../calendar/add-months.ts'
import type { HouseholdFacts, SwapUnit } from '../../facts/household-facts.ts'
import type { SettlementSheet } from '../../facts/settlement-sheet.ts'
import { assert } from '../../kernel/assert.ts'
import { addDays, daysBetween } from '../../kernel/iso-date.ts'
import { subtractFen, type Fen } from '../../money/fen.ts'
import { mulDivHalfUp } from '../../money/mul-div.ts'
import { signingTier } from '../../provision/signing-reward.ts'
import type { PinnedRulebook, PinnedSigningTier } from '../../rulebook/pinned.ts'
import type {
  ComparedOption,
  Comparison,
  NextTier,
  OptionOutcome,
  VoucherPromise,
} from './comparison.ts'
import { computeSheet } from './compute.ts'

/** The household as it stands, the rulebook, and the tier of the day that is asked for. */
interface Counter {
  readonly base: HouseholdFacts
  readonly rulebook: PinnedRulebook
  readonly tier: PinnedSigningTier | null
}

/** The facts without the choice that is compared. */
function withoutChoice(facts: HouseholdFacts): HouseholdFacts {
  const open: { -readonly [K in keyof HouseholdFacts]: HouseholdFacts[K] } = { ...facts }
  delete open.units
  return open
}

/** What moves the net of a choice and not who shares it, so that a later day is never blocked by a share. */
function withoutPayees(facts: HouseholdFacts): HouseholdFacts {
  const open: { -readonly [K in keyof HouseholdFacts]: HouseholdFacts[K] } = { ...facts }
  delete open.coOwners
  delete open.ownership
  delete open.charges
  return open
}

function tierOn(facts: HouseholdFacts, rulebook: PinnedRulebook): PinnedSigningTier | null {
  const day = daysBetween(rulebook.announceDate, facts.signDate)
  return facts.path === 'DECISION' || day < 0 ? null : signingTier(day, rulebook)
}

/** The same choice signed on the first day after today's tier; a handover moves along with the signature. */
function nextTierOf(choice: HouseholdFacts, now: Fen, counter: Counter): NextTier | null {
  const { tier, rulebook } = counter
  if (tier === null) return null
  const from = addDays(rulebook.announceDate, tier.maxDay + 1)
  const { handoverDate } = choice
  const later = computeSheet(
    {
      ...withoutPayees(choice),
      signDate: from,
      ...(handoverDate && {
        handoverDate: addDays(from, daysBetween(choice.signDate, handoverDate)),
      }),
    },
    rulebook,
  )
  assert(later.ok, 'compare-options: a later day blocks what an earlier one settles')
  const { tier: name, netFen } = later.value
  return { tier: name, from, netFen, differenceFen: subtractFen(netFen, now) }
}

function promisesOf(face: Fen, facts: HouseholdFacts, rulebook: PinnedRulebook): VoucherPromise[] {
  return rulebook.voucherTiers.map(({ months, bonusBp }) => ({
    months,
    until: addMonths(facts.signDate, months),
    bonusBp,
    bonusFen: mulDivHalfUp(face, bonusBp, 10_000),
  }))
}

function outcomeOf(
  choice: HouseholdFacts,
  counter: Counter,
  promise: (sheet: SettlementSheet) => readonly VoucherPromise[] | null,
): OptionOutcome {
  const settled = computeSheet(choice, counter.rulebook)
  if (!settled.ok) return { kind: 'blocked', blocked: settled.refusal }
  const sheet = settled.value
  const nextTier = nextTierOf(choice, sheet.netFen, counter)
  return { kind: 'sheet', sheet, nextTier, voucher: promise(sheet) }
}

function monetary(counter: Counter): ComparedOption {
  const choice: HouseholdFacts = { ...counter.base, mode: 'MONETARY' }
  return { kind: 'MONETARY', units: [], outcome: outcomeOf(choice, counter, () => null) }
}

/** The monetary sheet, its net put into a voucher. */
function voucher(counter: Counter): ComparedOption {
  const choice: HouseholdFacts = { ...counter.base, mode: 'MONETARY' }
  const outcome = outcomeOf(choice, counter, ({ netFen }) =>
    promisesOf(netFen, choice, counter.rulebook),
  )
  const empty = outcome.kind === 'sheet' && outcome.sheet.netFen <= 0
  if (!empty) return { kind: 'VOUCHER', units: [], outcome }
  return {
    kind: 'VOUCHER',
    units: [],
    outcome: { kind: 'blocked', blocked: { code: 'VOUCHER_NEEDS_PAYMENT' } },
  }
}

function exchange(units: readonly SwapUnit[], counter: Counter): ComparedOption {
  const choice: HouseholdFacts = { ...counter.base, mode: 'EXCHANGE', units }
  return { kind: 'EXCHANGE', units, outcome: outcomeOf(choice, counter, () => null) }
}

/**
 * 对比账: money, voucher and each offer of homes for one household under one rulebook, in this order.
 * The choice already in the facts is not read. Without an offer the exchange stands there blocked, so that the
 * table says what is missing for it. A decision has no tiers, so nothing is lost by waiting.
 *
 * @law decree-590 art. 21
 * @law measures signing-reward
 * @law measures voucher
 */
export function compareOptions(
  facts: HouseholdFacts,
  rulebook: PinnedRulebook,
  offers: readonly (readonly SwapUnit[])[],
): Comparison {
  const tier = tierOn(facts, rulebook)
  const counter: Counter = { base: withoutChoice(facts), rulebook, tier }
  const exchanges = (offers.length === 0 ? [[]] : offers).map((units) => exchange(units, counter))
  return {
    rulebook: rulebook.pin,
    signDate: facts.signDate,
    day: daysBetween(rulebook.announceDate, facts.signDate),
    tier: tier?.id ?? null,
    tierUntil: tier === null ? null : addDays(rulebook.announceDate, tier.maxDay),
    options: [monetary(counter), voucher(counter), ...exchanges],
  }
}
