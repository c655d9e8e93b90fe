import { monthsBack } from '../calendar/months-back.ts'
import { count, measured, rate, ratio } from '../facts/nodes.ts'
import { assert } from '../kernel/assert.ts'
import { digestOf } from '../kernel/digest.ts'
import { childPath } from '../kernel/json-cursor.ts'
import { addDays, toEpochDay, yearOf } from '../kernel/iso-date.ts'
import type { RoundingUnit } from '../money/round-to.ts'
import type {
  PinnedAttachment,
  PinnedExchange,
  PinnedHardship,
  PinnedMoving,
  PinnedRulebook,
  PinnedSigningTier,
  PinnedStructure,
  PinnedTradeTier,
  PinnedTransition,
  PinnedZone,
} from './pinned.ts'
import { netUnit } from './rounding-rule.ts'
import type { Rulebook } from './rulebook.ts'
import { tradeMonths } from './trade-key.ts'

function rowPath(table: string, code: string, field: string): string {
  return `${childPath(table, code)}.${field}`
}

function pinMap<T, P>(record: Readonly<Record<string, T>>, make: (value: T, key: string) => P) {
  return new Map(Object.entries(record).map(([key, value]) => [key, make(value, key)] as const))
}

function pinStructures(rulebook: Rulebook): ReadonlyMap<string, PinnedStructure> {
  return pinMap(rulebook.structures, ({ name, price, life, residualBp }, code) => ({
    name,
    price: rate(price, 'm2', rowPath('structures', code, 'price')),
    life,
    residualBp,
    costByYear: new Map(),
  }))
}

function pinZones(rulebook: Rulebook): ReadonlyMap<string, PinnedZone> {
  return pinMap(rulebook.zones, (zone, code) => ({
    res: rate(zone.res, 'm2', rowPath('zones', code, 'res')),
    nonres: rate(zone.nonres, 'm2', rowPath('zones', code, 'nonres')),
    yard: rate(zone.yard, 'm2', rowPath('zones', code, 'yard')),
    guarantee: rate(zone.guarantee, 'm2', rowPath('zones', code, 'guarantee')),
  }))
}

function pinAttachments(rulebook: Rulebook): ReadonlyMap<string, PinnedAttachment> {
  return pinMap(rulebook.attachments, ({ name, unit, price }, code) => ({
    unit,
    rate: rate(price, unit, rowPath('attachments', code, 'price')),
    subject: Object.freeze({ kind: 'attachment', code, name, unit } as const),
  }))
}

function pinMoving({ moving }: Rulebook): PinnedMoving {
  return {
    rate: {
      RES: rate(moving.rate.RES, 'm2', 'moving.rate.RES'),
      COM: rate(moving.rate.COM, 'm2', 'moving.rate.COM'),
      OFFICE: rate(moving.rate.OFFICE, 'm2', 'moving.rate.OFFICE'),
      FACTORY: rate(moving.rate.FACTORY, 'm2', 'moving.rate.FACTORY'),
    },
    minimum: rate(moving.minPerTimeRes, 'move', 'moving.minPerTimeRes'),
    times: {
      MONETARY: count(moving.times.MONETARY, 'move', 'moving.times.MONETARY'),
      SPOT: count(moving.times.SPOT, 'move', 'moving.times.SPOT'),
      FUTURE: count(moving.times.FUTURE, 'move', 'moving.times.FUTURE'),
    },
  }
}

function pinTransition({ transition }: Rulebook): PinnedTransition {
  const { months } = transition
  return {
    rate: rate(transition.rate, 'm2', 'transition.rate'),
    minimum: rate(transition.minPerMonth, 'month', 'transition.minPerMonth'),
    months: {
      MONETARY: count(months.MONETARY, 'month', 'transition.months.MONETARY'),
      SPOT: count(months.SPOT, 'month', 'transition.months.SPOT'),
      FUTURE_MULTI: count(months.FUTURE_MULTI, 'month', 'transition.months.FUTURE_MULTI'),
      FUTURE_HIGH: count(months.FUTURE_HIGH, 'month', 'transition.months.FUTURE_HIGH'),
    },
  }
}

function pinTrade({ announceDate, resToBiz }: Rulebook): readonly PinnedTradeTier[] {
  const tiers = Object.entries(resToBiz).map(([key, price]) => {
    const months = tradeMonths(key)
    assert(months !== null, 'pin: a time of trade that is not checked')
    const lastLicenceDate = monthsBack(announceDate, months)
    return { months, lastLicenceDate, rate: rate(price, 'm2', childPath('resToBiz', key)) }
  })
  return tiers.sort((a, b) => b.months - a.months)
}

function pinNetUnit({ rounding }: Rulebook): RoundingUnit {
  const unit = netUnit(rounding.net)
  assert(unit !== null, 'pin: a rounding that is not checked')
  return unit
}

function pinSigningTiers({ signing }: Rulebook): readonly PinnedSigningTier[] {
  return signing.tiers.map((tier, index) => ({
    id: tier.id,
    maxDay: tier.maxDay,
    resRate: rate(tier.resRate, 'm2', `signing.tiers[${index}].resRate`),
    resMin: rate(tier.resMin, 'once', `signing.tiers[${index}].resMin`),
    nonres: ratio(tier.nonresBp, `signing.tiers[${index}].nonresBp`),
    resSubject: Object.freeze({ kind: 'tier', tier: tier.id, class: 'RES' } as const),
    nonresSubject: Object.freeze({ kind: 'tier', tier: tier.id, class: 'NONRES' } as const),
  }))
}

function pinHardship({ hardship }: Rulebook): PinnedHardship {
  return {
    household: pinMap(hardship.household, (fen, category) =>
      rate(fen, 'once', childPath('hardship.household', category)),
    ),
    person: pinMap(hardship.person, (fen, category) =>
      rate(fen, 'once', childPath('hardship.person', category)),
    ),
    cap: rate(hardship.cap, 'once', 'hardship.cap'),
  }
}

function pinExchange({ exchange }: Rulebook): PinnedExchange {
  const floors = Object.entries(exchange.floorAdjBp).map(([floor, bp]) => {
    return [Number(floor), ratio(10_000 + bp, childPath('exchange.floorAdjBp', floor))] as const
  })
  return {
    ratio: {
      INPLACE: ratio(exchange.ratioBp.INPLACE, 'exchange.ratioBp.INPLACE'),
      OFFSITE: ratio(exchange.ratioBp.OFFSITE, 'exchange.ratioBp.OFFSITE'),
    },
    basePrice: rate(exchange.basePrice, 'm2', 'exchange.basePrice'),
    overTiers: exchange.overTiers.map((tier, index) => ({
      upTo: tier.upTo,
      price: rate(tier.price, 'm2', `exchange.overTiers[${index}].price`),
    })),
    floors: new Map(floors),
    plainFloor: ratio(10_000, 'exchange.floorAdjBp'),
  }
}

function pinRewards(rulebook: Rulebook) {
  return {
    signingTiers: pinSigningTiers(rulebook),
    handoverTiers: rulebook.handover.tiers.map((tier, index) => ({
      maxDay: tier.maxDay,
      amount: rate(tier.amount, 'once', `handover.tiers[${index}].amount`),
      subject: Object.freeze({ kind: 'handover', withinDays: tier.maxDay } as const),
    })),
    monetisationInWindow: ratio(rulebook.monetisation.inWindowBp, 'monetisation.inWindowBp'),
    monetisationAfter: ratio(rulebook.monetisation.afterBp, 'monetisation.afterBp'),
    conformity: rate(rulebook.conformity.rate, 'm2', 'conformity.rate'),
    hardship: pinHardship(rulebook),
  }
}

function pinCalendar(rulebook: Rulebook) {
  const { announceDate, freezeDate, signing, handover } = rulebook
  return {
    announceDate,
    announceEpochDay: toEpochDay(announceDate),
    announceYear: yearOf(announceDate),
    freezeYear: yearOf(freezeDate),
    windowLastDate: addDays(announceDate, signing.lastDay),
    handoverLastDay: handover.absoluteLastDay,
  }
}

function pinGuarantee({ guarantee }: Rulebook) {
  return {
    area: Object.freeze(measured('guarantee-area', guarantee.area)),
    exchange: ratio(guarantee.exchangeRateBp, 'guarantee.exchangeRateBp'),
    free: rate(0, 'm2', 'guarantee.freeFor'),
    freeFor: new Set(guarantee.freeFor),
  }
}

/**
 * Makes a checked rulebook ready for settling: takes the SHA-256 of its canonical JSON and builds the
 * lookup tables once, so that a settlement only reads. Do it once per version, not per household.
 */
export function pinRulebook(rulebook: Rulebook): PinnedRulebook {
  const { businessLoss, segmentStatus } = rulebook
  return {
    pin: { id: rulebook.id, version: rulebook.version, sha256: digestOf(rulebook) },
    source: rulebook,
    ...pinCalendar(rulebook),
    areaToleranceBp: rulebook.areaToleranceBp,
    minNewnessBp: rulebook.minNewnessBp,
    structures: pinStructures(rulebook),
    zones: pinZones(rulebook),
    historical: ratio(segmentStatus.HIST.histBp, 'segmentStatus.HIST.histBp'),
    selfDemolitionAid: rate(
      segmentStatus.ILLEGAL.selfDemolishAid,
      'm2',
      'segmentStatus.ILLEGAL.selfDemolishAid',
    ),
    decoration: pinMap(rulebook.decoration, (price, grade) => ({
      rate: rate(price, 'm2', childPath('decoration', grade)),
      subject: Object.freeze({ kind: 'grade', grade } as const),
    })),
    attachments: pinAttachments(rulebook),
    moving: pinMoving(rulebook),
    transition: pinTransition(rulebook),
    lossShare: ratio(businessLoss.flatBp, 'businessLoss.flatBp'),
    lossMonths: {
      MONETARY: count(
        businessLoss.profitMonths.MONETARY,
        'month',
        'businessLoss.profitMonths.MONETARY',
      ),
      EXCHANGE: count(
        businessLoss.profitMonths.EXCHANGE,
        'month',
        'businessLoss.profitMonths.EXCHANGE',
      ),
    },
    tradeTiers: pinTrade(rulebook),
    ...pinRewards(rulebook),
    guarantee: pinGuarantee(rulebook),
    exchange: pinExchange(rulebook),
    tenantBp: rulebook.publicHousing.tenantBp,
    netUnitFen: pinNetUnit(rulebook),
    voucherTiers: rulebook.voucher.tiers,
  }
}
