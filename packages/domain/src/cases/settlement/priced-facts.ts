import type { HouseholdFacts, Mode, UnitLocation } from '../../facts/household-facts.ts'
import { digestOf } from '../../kernel/digest.ts'
import { daysBetween } from '../../kernel/iso-date.ts'
import { ZERO_FEN, type Fen } from '../../money/fen.ts'
import { hardship } from '../../provision/hardship.ts'
import { signingTier } from '../../provision/signing-reward.ts'
import type { PinnedRulebook } from '../../rulebook/pinned.ts'
import { priceSegments, type PricedSegments } from './priced-segments.ts'

/**
 * What of a household moves money under one rulebook, and nothing else: no ids and names, no shares of co-owners
 * or creditors, and instead of dates, years and categories what they decide. Two households with equal priced
 * facts are owed the same money, line by line; the order of segments and of attachments makes no difference.
 */
export interface PricedFacts {
  readonly zone: string
  readonly mode: Mode
  /** Signing tier, `null` after the window and for a decision. */
  readonly tier: string | null
  /** Place of the handover tier, `null` when the handover earns nothing. */
  readonly handoverTier: number | null
  /** Share of the residential value for taking money, basis points. */
  readonly monetisationBp: number
  /** Status, use, area and unit price of each segment that is paid for, in order of text. */
  readonly segments: readonly string[]
  /** Certified, and nothing unrecognised on the site. */
  readonly conforming: boolean
  /** Fen; 0 without an appraisal. */
  readonly appraisal: { readonly RES: number; readonly NONRES: number }
  /** Land beyond the buildings, 0.01 m². */
  readonly yardArea: number
  /** An only home that the guarantee can raise. */
  readonly onlyHome: boolean
  readonly decoration: string
  /** Code and quantity, in order of text. */
  readonly attachments: readonly string[]
  readonly moves: number
  readonly transitionMonths: number
  readonly monthlyProfitFen: number
  /** Months of trade reached, and the operating area. */
  readonly trade: string | null
  readonly hardshipFen: Fen
  /** The raised part of the entitlement is free. */
  readonly guaranteeFree: boolean
  readonly location: UnitLocation | null
  /** Area and floor coefficient of each home, in order of choice. */
  readonly units: readonly string[]
}

interface Priced {
  readonly facts: HouseholdFacts
  readonly rulebook: PinnedRulebook
  readonly site: PricedSegments
}

function tierOf({ facts, rulebook }: Priced): string | null {
  if (facts.path === 'DECISION') return null
  return signingTier(daysBetween(rulebook.announceDate, facts.signDate), rulebook)?.id ?? null
}

function handoverTierOf({ facts, rulebook }: Priced, tier: string | null): number | null {
  const { handoverDate, signDate } = facts
  if (tier === null || !handoverDate) return null
  if (daysBetween(rulebook.announceDate, handoverDate) > rulebook.handoverLastDay) return null
  const days = daysBetween(signDate, handoverDate)
  const place = rulebook.handoverTiers.findIndex(({ maxDay }) => days <= maxDay)
  return place === -1 ? null : place
}

function monetisationOf({ facts, rulebook }: Priced, tier: string | null): number {
  if (facts.mode !== 'MONETARY' || facts.path === 'DECISION') return 0
  return (tier === null ? rulebook.monetisationAfter : rulebook.monetisationInWindow).bp
}

function attachmentsOf({ facts }: Priced): readonly string[] {
  const counted = facts.attachments.filter(({ qty }) => qty > 0)
  return counted.map(({ code, qty }) => `${code} ${qty}`).sort()
}

/** Moves and months by the homes chosen: the wait is the longest, one home to be built means two moves. */
function waitOf({ facts, rulebook, site }: Priced): { moves: number; transitionMonths: number } {
  const { times } = rulebook.moving
  const { months } = rulebook.transition
  const units = facts.mode === 'EXCHANGE' ? (facts.units ?? []) : []
  const toBuild = units.some(({ delivery }) => delivery !== 'SPOT')
  const waits = units.map(({ delivery }) => months[delivery].value)
  const move = facts.mode === 'MONETARY' ? times.MONETARY : toBuild ? times.FUTURE : times.SPOT
  const wait = units.length === 0 ? months.MONETARY.value : Math.max(...waits)
  const housed = facts.turnoverHousing === true || site.residentialArea === 0
  return { moves: facts.govMove === true ? 0 : move.value, transitionMonths: housed ? 0 : wait }
}

function tradeOf({ facts, rulebook }: Priced): string | null {
  const business = facts.resToBiz
  if (business === undefined || business.area === 0) return null
  const reached = rulebook.tradeTiers.find(
    ({ lastLicenceDate }) => lastLicenceDate !== null && business.licenceDate <= lastLicenceDate,
  )
  return reached === undefined ? null : `${reached.months} ${business.area}`
}

/** The homes chosen, and what the guarantee does to their price. */
function swapOf({ facts, rulebook, site }: Priced) {
  const { residentialArea: area } = site
  const { freeFor, area: guaranteed } = rulebook.guarantee
  const raises = facts.mode === 'MONETARY' || area < guaranteed.value
  const onlyHome = facts.onlyHome === true && area > 0 && raises
  if (facts.mode === 'MONETARY')
    return { onlyHome, guaranteeFree: false, location: null, units: [] }
  const { floors, plainFloor } = rulebook.exchange
  const units = facts.units ?? []
  return {
    onlyHome,
    guaranteeFree: onlyHome && (facts.hardship?.household.some((id) => freeFor.has(id)) ?? false),
    location: units[0]?.location ?? null,
    units: units.map(({ area, floor }) => `${area} ${(floors.get(floor) ?? plainFloor).bp}`),
  }
}

/**
 * The priced facts of a household that a rulebook can settle. What only blocks a settlement is not in them.
 *
 * @law measures settlement
 */
export function pricedFacts(facts: HouseholdFacts, rulebook: PinnedRulebook): PricedFacts {
  const site = priceSegments(facts.segments, rulebook)
  const priced: Priced = { facts, rulebook, site }
  const tier = tierOf(priced)
  const { appraisal, yard } = facts
  const need = facts.hardship && hardship(facts.hardship, rulebook.hardship)
  return {
    zone: facts.zone,
    mode: facts.mode,
    tier,
    handoverTier: handoverTierOf(priced, tier),
    monetisationBp: monetisationOf(priced, tier),
    segments: site.segments,
    conforming: site.conforming,
    appraisal: { RES: appraisal?.RES ?? 0, NONRES: appraisal?.NONRES ?? 0 },
    yardArea: yard === undefined ? 0 : Math.max(0, yard.landCertArea - yard.footprint),
    decoration: site.recognisedArea > 0 ? facts.decoration : '',
    attachments: attachmentsOf(priced),
    ...waitOf(priced),
    monthlyProfitFen: site.tradeArea > 0 ? (facts.avgMonthlyProfit ?? 0) : 0,
    trade: tradeOf(priced),
    hardshipFen: need?.amountFen ?? ZERO_FEN,
    ...swapOf(priced),
  }
}

/** SHA-256 of the priced facts: equal for households that the rulebook must pay alike. */
export function pricedDigest(facts: HouseholdFacts, rulebook: PinnedRulebook): string {
  return digestOf(pricedFacts(facts, rulebook))
}
