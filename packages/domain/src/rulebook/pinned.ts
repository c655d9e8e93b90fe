import type { Count, Measured, Product, QuantityUnit, Rate, Ratio } from '../facts/formula.ts'
import type { Delivery, Mode, UnitLocation, Use } from '../facts/household-facts.ts'
import type { LineSubject, RulebookPin } from '../facts/settlement-sheet.ts'
import type { IsoDate } from '../kernel/iso-date.ts'
import type { RoundingUnit } from '../money/round-to.ts'
import type { Rulebook, VoucherTier } from './rulebook.ts'

export interface PinnedStructure {
  readonly name: string
  readonly price: Rate
  readonly life: number
  readonly residualBp: number
  /** Replacement cost by year of completion, as far as it was asked for. Kept by `replacementCost` alone. */
  readonly costByYear: Map<number, Product>
}

export interface PinnedZone {
  readonly res: Rate
  readonly nonres: Rate
  readonly yard: Rate
  readonly guarantee: Rate
}

export interface PinnedGrade {
  readonly rate: Rate
  readonly subject: LineSubject
}

export interface PinnedAttachment {
  readonly unit: QuantityUnit
  readonly rate: Rate
  readonly subject: LineSubject
}

export interface PinnedTradeTier {
  readonly months: number
  /** Who was licensed on this day or earlier has reached the time; `null` when nobody can have. */
  readonly lastLicenceDate: IsoDate | null
  readonly rate: Rate
}

export interface PinnedSigningTier {
  readonly id: string
  readonly maxDay: number
  readonly resRate: Rate
  readonly resMin: Rate
  readonly nonres: Ratio
  readonly resSubject: LineSubject
  readonly nonresSubject: LineSubject
}

export interface PinnedHandoverTier {
  readonly maxDay: number
  readonly amount: Rate
  readonly subject: LineSubject
}

export interface PinnedMoving {
  readonly rate: Readonly<Record<Use, Rate>>
  readonly minimum: Rate
  readonly times: { readonly MONETARY: Count; readonly SPOT: Count; readonly FUTURE: Count }
}

export interface PinnedTransition {
  readonly rate: Rate
  readonly minimum: Rate
  readonly months: Readonly<Record<'MONETARY' | Delivery, Count>>
}

export interface PinnedHardship {
  readonly household: ReadonlyMap<string, Rate>
  readonly person: ReadonlyMap<string, Rate>
  readonly cap: Rate
}

export interface PinnedOverTier {
  readonly upTo: number | null
  readonly price: Rate
}

export interface PinnedExchange {
  readonly ratio: Readonly<Record<UnitLocation, Ratio>>
  readonly basePrice: Rate
  readonly overTiers: readonly PinnedOverTier[]
  readonly floors: ReadonlyMap<number, Ratio>
  /** For a floor that is not listed: the price as it is. */
  readonly plainFloor: Ratio
}

export interface PinnedGuarantee {
  readonly area: Measured
  readonly exchange: Ratio
  readonly free: Rate
  readonly freeFor: ReadonlySet<string>
}

/** A rulebook made ready for settling: hash taken, dates counted, every rate a node that formulas share. */
export interface PinnedRulebook {
  readonly pin: RulebookPin
  readonly source: Rulebook
  readonly announceDate: IsoDate
  readonly announceEpochDay: number
  readonly announceYear: number
  readonly freezeYear: number
  /** Last day of the signing window. */
  readonly windowLastDate: IsoDate
  readonly handoverLastDay: number
  readonly areaToleranceBp: number
  readonly minNewnessBp: number
  readonly structures: ReadonlyMap<string, PinnedStructure>
  readonly zones: ReadonlyMap<string, PinnedZone>
  readonly historical: Ratio
  readonly selfDemolitionAid: Rate
  readonly decoration: ReadonlyMap<string, PinnedGrade>
  readonly attachments: ReadonlyMap<string, PinnedAttachment>
  readonly moving: PinnedMoving
  readonly transition: PinnedTransition
  readonly lossShare: Ratio
  readonly lossMonths: Readonly<Record<Mode, Count>>
  /** Longest time of trade first. */
  readonly tradeTiers: readonly PinnedTradeTier[]
  readonly signingTiers: readonly PinnedSigningTier[]
  readonly handoverTiers: readonly PinnedHandoverTier[]
  readonly monetisationInWindow: Ratio
  readonly monetisationAfter: Ratio
  readonly conformity: Rate
  readonly guarantee: PinnedGuarantee
  readonly hardship: PinnedHardship
  readonly exchange: PinnedExchange
  readonly tenantBp: number
  /** What the net and an owner unit's share are rounded to. */
  readonly netUnitFen: RoundingUnit
  readonly voucherTiers: readonly VoucherTier[]
}
