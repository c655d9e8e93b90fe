import type { Blocked } from '../../facts/block-code.ts'
import type { Count } from '../../facts/formula.ts'
import type { HouseholdFacts } from '../../facts/household-facts.ts'
import type { SettlementSheet, SheetLine, SheetPayee } from '../../facts/settlement-sheet.ts'
import { assert } from '../../kernel/assert.ts'
import { ok, refuse, type Result } from '../../kernel/result.ts'
import { fen, subtractFen, ZERO_FEN, type Fen } from '../../money/fen.ts'
import { roundTo } from '../../money/round-to.ts'
import { appraisalFloor } from '../../provision/appraisal-floor.ts'
import { attachment } from '../../provision/attachments.ts'
import { businessLoss } from '../../provision/business-loss.ts'
import { conformity } from '../../provision/conformity.ts'
import { decoration } from '../../provision/decoration.ts'
import { guarantee } from '../../provision/guarantee.ts'
import { handoverReward } from '../../provision/handover-reward.ts'
import { hardship } from '../../provision/hardship.ts'
import { monetisation } from '../../provision/monetisation.ts'
import { moving } from '../../provision/moving.ts'
import { residentialToBusiness } from '../../provision/residential-to-business.ts'
import { rounding } from '../../provision/rounding.ts'
import {
  signingRewardOther,
  signingRewardResidential,
  signingTier,
} from '../../provision/signing-reward.ts'
import { swapPrice } from '../../provision/swap-price.ts'
import { monthlyTransition, transition } from '../../provision/transition.ts'
import { yardLand } from '../../provision/yard-land.ts'
import type { PinnedRulebook, PinnedZone } from '../../rulebook/pinned.ts'
import { addBuildings } from './buildings.ts'
import { payCharges } from './charges.ts'
import { splitAmongCoOwners, splitPublicTenancy } from './payees.ts'
import { blockAfter, blockBefore } from './supported.ts'
import { takeUp, type Working } from './working.ts'

export type SheetOutcome = Result<SettlementSheet, Blocked>

function add(lines: SheetLine[], line: SheetLine | null): Fen {
  if (line === null) return ZERO_FEN
  lines.push(line)
  return line.amountFen
}

/** A02 to A07. */
function addHouseAndLand(work: Working, zone: PinnedZone): void {
  const { appraisal, lines, rulebook } = work
  const { yard } = work.facts
  if (appraisal?.RES !== undefined) {
    const line = appraisalFloor('RES', work.resValue, fen(appraisal.RES))
    work.resValue = fen(work.resValue + add(lines, line))
  }
  if (appraisal?.NONRES !== undefined) {
    const line = appraisalFloor('NONRES', work.nonresValue, fen(appraisal.NONRES))
    work.nonresValue = fen(work.nonresValue + add(lines, line))
  }
  for (const line of work.laterLines) lines.push(line)
  if (yard !== undefined) add(lines, yardLand(yard, zone.yard))
  if (work.monetary && work.onlyHome && work.areas.RES > 0) {
    work.guaranteed = add(lines, guarantee(work.resValue, rulebook.guarantee.area, zone.guarantee))
  }
}

/** B01 and B02. */
function addDecorationAndAttachments(work: Working): Blocked | null {
  const { facts, lines, rulebook } = work
  const { RES, COM, OFFICE, FACTORY } = work.areas
  const { attachments } = facts
  const grade = rulebook.decoration.get(facts.decoration)
  if (grade === undefined) return { code: 'UNKNOWN_DECORATION', at: 'decoration' }
  add(lines, decoration(RES + COM + OFFICE + FACTORY, grade))
  for (let index = 0; index < attachments.length; index++) {
    const counted = attachments[index]
    const item = rulebook.attachments.get(counted?.code ?? '')
    if (counted === undefined || item === undefined) {
      return { code: 'UNKNOWN_ATTACHMENT', at: `attachments[${index}].code` }
    }
    add(lines, attachment(counted.qty, item))
  }
  return null
}

/** Moves: by money or by whether any chosen home is still to be built. */
function timesOf({ monetary, rulebook, units }: Working): Count {
  const { times } = rulebook.moving
  if (monetary) return times.MONETARY
  for (const unit of units) if (unit.delivery !== 'SPOT') return times.FUTURE
  return times.SPOT
}

/** Months: by money, or the longest wait among the chosen homes. */
function monthsOf({ monetary, rulebook, units }: Working): Count {
  const { months } = rulebook.transition
  const first = units[0]
  if (monetary || first === undefined) return months.MONETARY
  let longest = months[first.delivery]
  for (const unit of units) {
    const wait = months[unit.delivery]
    if (wait.value > longest.value) longest = wait
  }
  return longest
}

/** C01 to C04. */
function addMovingAndLosses(work: Working): void {
  const { facts, lines, rulebook, monthly, resToBiz } = work
  if (facts.govMove !== true) add(lines, moving(work.areas, timesOf(work), rulebook.moving))
  if (monthly !== null && facts.turnoverHousing !== true) {
    add(lines, transition(monthly, monthsOf(work)))
  }
  if (work.nonresValue > 0) {
    const { MONETARY, EXCHANGE } = rulebook.lossMonths
    const months = work.monetary ? MONETARY : EXCHANGE
    const profit = fen(facts.avgMonthlyProfit ?? 0)
    add(lines, businessLoss(work.nonresValue, profit, { share: rulebook.lossShare, months }))
  }
  if (resToBiz !== undefined) add(lines, residentialToBusiness(resToBiz, rulebook))
}

/** D01 to D05. */
function addRewards(work: Working): void {
  const { lines, rulebook, tier, handoverDay } = work
  if (tier !== null) {
    if (work.areas.RES > 0) add(lines, signingRewardResidential(work.areas.RES, tier))
    if (work.nonresValue > 0) add(lines, signingRewardOther(work.nonresValue, tier))
    if (handoverDay !== null) add(lines, handoverReward(work.day, handoverDay, rulebook))
  }
  if (work.monetary && work.agreed) {
    const share = tier === null ? rulebook.monetisationAfter : rulebook.monetisationInWindow
    add(lines, monetisation(work.resValue, share))
  }
  if (!work.dirty) add(lines, conformity(work.certifiedArea, rulebook.conformity))
  if (work.hardship !== undefined) add(lines, hardship(work.hardship, rulebook.hardship))
}

function sumOf(lines: readonly SheetLine[], from: number): Fen {
  let total = 0
  for (let index = from; index < lines.length; index++) total += lines[index]?.amountFen ?? 0
  return fen(total)
}

/** S01; the price, positive. */
function addSwapPrice(work: Working): Fen {
  const { lines, rulebook } = work
  if (work.monetary) return ZERO_FEN
  const { freeFor } = rulebook.guarantee
  const claim = {
    residentialArea: work.areas.RES,
    onlyHome: work.onlyHome,
    guaranteeFree: work.hardship?.household.some((category) => freeFor.has(category)) ?? false,
  }
  let price = 0
  for (const line of swapPrice(work.units, claim, rulebook)) {
    lines.push(line)
    price -= line.amountFen
  }
  return fen(price)
}

function payeesOf(work: Working, net: Fen): Result<readonly SheetPayee[] | null, Blocked> {
  const { facts, rulebook } = work
  if (facts.ownership === 'PUBLIC_TENANT') {
    const value = fen(work.resValue + work.nonresValue + work.guaranteed)
    return splitPublicTenancy(net, value, rulebook)
  }
  const owned = facts.coOwners?.length ? splitAmongCoOwners(net, facts.coOwners) : ok(null)
  if (!owned.ok || !facts.charges?.length) return owned
  return payCharges(net, { charges: facts.charges, shares: owned.value })
}

/** S01, R01, the net and who is paid. */
function close(work: Working): SheetOutcome {
  const { lines, rulebook, tier, monthly } = work
  const compensationFen = sumOf(lines, 0)
  const counted = lines.length
  const swapPriceFen = addSwapPrice(work)
  const raw = subtractFen(compensationFen, swapPriceFen)
  const netFen = roundTo(raw, rulebook.netUnitFen)
  add(lines, rounding(raw, netFen))
  assert(
    compensationFen + sumOf(lines, counted) === netFen,
    'sheet: lines do not add up to the net',
  )
  const payees = payeesOf(work, netFen)
  if (!payees.ok) return payees
  const sheet: SettlementSheet = {
    rulebook: rulebook.pin,
    day: work.day,
    tier: tier === null ? null : tier.id,
    recognisedResArea: work.areas.RES,
    lines,
    compensationFen,
    swapPriceFen,
    netFen,
    direction: netFen > 0 ? 'PAY' : netFen < 0 ? 'COLLECT' : 'NIL',
    monthlyTransitionFen: monthly === null ? ZERO_FEN : monthly.fen,
  }
  return ok(payees.value === null ? sheet : { ...sheet, payees: payees.value })
}

/**
 * Settles one household under one rulebook, in one pass: house and land (A), decoration and attachments (B),
 * moving and losses (C), rewards (D), the chosen homes (S), rounding (R). No line depends on a later one;
 * lines of nothing are left out, except a free portion of a chosen home. The lines add up to the net exactly.
 * Refuses with a code when facts are missing or the form of settlement is not supported.
 *
 * @law decree-590 art. 17, 25
 * @law measures settlement
 */
export function computeSheet(facts: HouseholdFacts, rulebook: PinnedRulebook): SheetOutcome {
  const work = takeUp(facts, rulebook)
  const early = blockBefore(work)
  if (early !== null) return refuse(early)
  const zone = rulebook.zones.get(facts.zone)
  if (zone === undefined) return refuse({ code: 'UNKNOWN_ZONE', at: 'zone' })
  const blocked = addBuildings(work, zone) ?? blockAfter(work)
  if (blocked !== null) return refuse(blocked)
  const residential = work.areas.RES
  if (work.agreed) work.tier = signingTier(work.day, rulebook)
  if (residential > 0) work.monthly = monthlyTransition(residential, rulebook.transition)
  addHouseAndLand(work, zone)
  const unknown = addDecorationAndAttachments(work)
  if (unknown !== null) return refuse(unknown)
  addMovingAndLosses(work)
  addRewards(work)
  return close(work)
}
