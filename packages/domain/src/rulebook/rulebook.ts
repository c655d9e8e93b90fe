import type { Delivery, Mode, UnitLocation, Use } from '../facts/household-facts.ts'
import type { QuantityUnit } from '../facts/formula.ts'
import type { IsoDate } from '../kernel/iso-date.ts'

/*
 * The compensation measures of one county as a document: money in fen, area in 0.01 m²,
 * ratios in basis points, quantities in 0.01. Every figure of a settlement stands here; none stands in code.
 */

export interface StructureRate {
  readonly name: string
  /** Replacement cost new, fen per m². */
  readonly price: number
  /** Years. */
  readonly life: number
  readonly residualBp: number
}

/** Fen per m². */
export interface ZoneRates {
  readonly res: number
  readonly nonres: number
  readonly yard: number
  readonly guarantee: number
}

export interface StatusRule {
  readonly counts: boolean
  readonly note: string
}

export interface SegmentStatusRules {
  readonly REGISTERED: StatusRule
  readonly UNREG_LEGAL: StatusRule
  readonly HIST: StatusRule & { readonly histBp: number }
  readonly TEMP_VALID: StatusRule
  readonly ILLEGAL: StatusRule & { readonly selfDemolishAid: number }
  readonly POST_FREEZE: StatusRule
}

export interface AttachmentPrice {
  readonly name: string
  readonly unit: QuantityUnit
  readonly price: number
}

export interface MovingRates {
  readonly rate: Readonly<Record<Use, number>>
  readonly minPerTimeRes: number
  readonly times: { readonly MONETARY: number; readonly SPOT: number; readonly FUTURE: number }
}

export interface TransitionRates {
  readonly rate: number
  readonly minPerMonth: number
  readonly months: Readonly<Record<'MONETARY' | Delivery, number>>
  readonly overdueFactor: number
  readonly overdueFactorTurnover: number
  readonly fitOutMonths: number
}

export interface SigningTier {
  readonly id: string
  /** Last day of the tier, counted from the announcement, inclusive. */
  readonly maxDay: number
  readonly resRate: number
  readonly resMin: number
  readonly nonresBp: number
}

export interface HandoverTier {
  /** Days after signing, inclusive. */
  readonly maxDay: number
  readonly amount: number
}

export interface OverTier {
  /** 0.01 m² beyond the entitlement, inclusive; `null` in the last tier only. */
  readonly upTo: number | null
  readonly price: number
}

export interface ExchangeTerms {
  readonly ratioBp: Readonly<Record<UnitLocation, number>>
  readonly basePrice: number
  readonly overTiers: readonly OverTier[]
  /** By floor number; a floor that is not listed has no adjustment. */
  readonly floorAdjBp: Readonly<Record<string, number>>
}

export interface VoucherTier {
  readonly months: number
  readonly bonusBp: number
}

export interface HardshipRates {
  readonly household: Readonly<Record<string, number>>
  readonly person: Readonly<Record<string, number>>
  readonly cap: number
}

/**
 * Fen per m² by time of trade on the announcement day: `ge3y` for three years or more, `ge18m` for eighteen months
 * or more. Any number of keys; the longest time reached counts.
 */
export type TradeRates = Readonly<Record<`ge${number}${'y' | 'm'}`, number>>

/** How amounts are rounded, in words; `net` names the unit of the net. */
export interface RoundingRules {
  readonly line: string
  /** `HALF away from zero to 100 fen …`; 1, 10, 100 or 1000. */
  readonly net: string
  readonly coOwner: string
}

/** The units the document is written in, each text beginning with the unit. */
export interface DocumentUnits {
  readonly money: string
  readonly area: string
  readonly ratio: string
  readonly qty: string
}

export interface Rulebook {
  readonly id: string
  readonly version: string
  readonly label: string
  readonly units: DocumentUnits
  readonly tz: 'Asia/Shanghai'
  readonly announceDate: IsoDate
  readonly freezeDate: IsoDate
  /** First day this version is in force; the announcement day when left out. */
  readonly effectiveFrom?: IsoDate
  /** Last day it is in force; no end when left out. */
  readonly effectiveTo?: IsoDate
  readonly areaToleranceBp: number
  readonly minNewnessBp: number
  readonly structures: Readonly<Record<string, StructureRate>>
  readonly zones: Readonly<Record<string, ZoneRates>>
  readonly segmentStatus: SegmentStatusRules
  readonly decoration: Readonly<Record<string, number>>
  readonly attachments: Readonly<Record<string, AttachmentPrice>>
  readonly moving: MovingRates
  readonly transition: TransitionRates
  readonly businessLoss: {
    readonly flatBp: number
    readonly profitMonths: Readonly<Record<Mode, number>>
  }
  readonly resToBiz: TradeRates
  readonly signing: { readonly lastDay: number; readonly tiers: readonly SigningTier[] }
  readonly handover: { readonly tiers: readonly HandoverTier[]; readonly absoluteLastDay: number }
  readonly monetisation: { readonly inWindowBp: number; readonly afterBp: number }
  readonly conformity: { readonly rate: number }
  readonly guarantee: {
    /** 0.01 m². */
    readonly area: number
    readonly exchangeRateBp: number
    readonly freeFor: readonly string[]
  }
  readonly hardship: HardshipRates
  readonly exchange: ExchangeTerms
  readonly publicHousing: { readonly tenantBp: number }
  readonly voucher: { readonly tiers: readonly VoucherTier[] }
  readonly rounding: RoundingRules
}
