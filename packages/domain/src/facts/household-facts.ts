import type { IsoDate } from '../kernel/iso-date.ts'

/** Legal use of a building: housing, shop, office, factory. */
export type Use = 'RES' | 'COM' | 'OFFICE' | 'FACTORY'
export const USES = ['RES', 'COM', 'OFFICE', 'FACTORY'] as const satisfies readonly Use[]

/** Housing, or everything else: the two classes that are valued apart. */
export type ValueClass = 'RES' | 'NONRES'

export type SegmentStatus =
  'REGISTERED' | 'UNREG_LEGAL' | 'HIST' | 'TEMP_VALID' | 'ILLEGAL' | 'POST_FREEZE'
export const SEGMENT_STATUSES = [
  'REGISTERED',
  'UNREG_LEGAL',
  'HIST',
  'TEMP_VALID',
  'ILLEGAL',
  'POST_FREEZE',
] as const satisfies readonly SegmentStatus[]

interface SegmentBase {
  readonly id: string
  readonly use: Use
  /** A structure code of the rulebook. */
  readonly structure: string
  /** Completion year, `null` when nobody knows; then the appraiser states the newness. */
  readonly buildYear: number | null
  /** Newness seen by the appraiser, basis points. Read only when the year is unknown. */
  readonly observedNewnessBp?: number
}

/** A part of a building on the certificate. Areas in 0.01 m². */
export interface RegisteredSegment extends SegmentBase {
  readonly status: 'REGISTERED'
  readonly certified: number
  readonly measured: number
}

interface UnregisteredSegment extends SegmentBase {
  /** 0.01 m². */
  readonly area: number
  /** Id of the registered segment whose excess over the certificate this segment is. */
  readonly excessOf?: string
}

export interface RecognisedSegment extends UnregisteredSegment {
  readonly status: 'UNREG_LEGAL'
}

export interface HistoricalSegment extends UnregisteredSegment {
  readonly status: 'HIST'
}

export interface TemporarySegment extends UnregisteredSegment {
  readonly status: 'TEMP_VALID'
  /** Whole months; a part month counts whole. */
  readonly remainingMonths: number
  readonly approvedMonths: number
}

export interface IllegalSegment extends UnregisteredSegment {
  readonly status: 'ILLEGAL'
  readonly selfDemolishedOn?: IsoDate | null
}

export interface PostFreezeSegment extends UnregisteredSegment {
  readonly status: 'POST_FREEZE'
}

/** A part of a building with one structure, one use and one legal status. */
export type Segment =
  | RegisteredSegment
  | RecognisedSegment
  | HistoricalSegment
  | TemporarySegment
  | IllegalSegment
  | PostFreezeSegment

export type Mode = 'MONETARY' | 'EXCHANGE'
export type Path = 'AGREEMENT' | 'DECISION'
export type UnitLocation = 'INPLACE' | 'OFFSITE'
export type Delivery = 'SPOT' | 'FUTURE_MULTI' | 'FUTURE_HIGH'
export type Ownership = 'PRIVATE' | 'PUBLIC_TENANT'

/** Appraised value of the recognised buildings by class, fen, whole yuan. */
export interface Appraisal {
  readonly RES?: number
  readonly NONRES?: number
}

/** Land certificate and building footprint, 0.01 m². */
export interface Yard {
  readonly landCertArea: number
  readonly footprint: number
}

export interface AttachmentCount {
  /** An attachment code of the rulebook. */
  readonly code: string
  /** 0.01 of the item's unit. */
  readonly qty: number
}

/** A home chosen in exchange. Area in 0.01 m². */
export interface SwapUnit {
  readonly id: string
  readonly area: number
  readonly floor: number
  readonly location: UnitLocation
  readonly delivery: Delivery
}

/** A dwelling whose residents trade in it: operating area in 0.01 m². */
export interface ResidentialBusiness {
  readonly area: number
  readonly licenceDate: IsoDate
}

/** Private. Categories of the household, and for each person the categories that apply to that person. */
export interface Hardship {
  readonly household: readonly string[]
  readonly persons: readonly (readonly string[])[]
}

/** A share of the title, in certificate order. A disputed share is paid into escrow. */
export interface CoOwner {
  readonly id: string
  readonly num: number
  readonly den: number
  readonly disputed?: boolean
}

interface ChargeBase {
  readonly id: string
  /** The co-owner whose share it is on; left out when the home has one owner. */
  readonly on?: string
}

/** A registered mortgage: the creditor is paid before the owner. */
export interface MortgageCharge extends ChargeBase {
  readonly kind: 'MORTGAGE'
  /** Fen. */
  readonly amountFen: number
  /** `false` while the debt is not due yet: then the money waits in escrow. */
  readonly due?: boolean
}

/** A seizure ordered by a court: paid into the court's account. */
export interface SeizureCharge extends ChargeBase {
  readonly kind: 'SEIZURE'
  /** Fen; `null` for all that is left. */
  readonly amountFen: number | null
}

/** A claim on the money of a home that goes before its owner's. */
export type Charge = MortgageCharge | SeizureCharge

/** All that a settlement depends on; the rest of the file of a household moves no money. */
export interface HouseholdFacts {
  /** A zone code of the rulebook. */
  readonly zone: string
  readonly mode: Mode
  /** By agreement when left out. */
  readonly path?: Path
  /** The day the last required party signed, or the day of the decision. */
  readonly signDate: IsoDate
  readonly handoverDate?: IsoDate | null
  readonly segments: readonly Segment[]
  readonly appraisal?: Appraisal
  readonly yard?: Yard
  /** No other home in the county, by register search. */
  readonly onlyHome?: boolean
  /** A decoration grade of the rulebook. */
  readonly decoration: string
  readonly attachments: readonly AttachmentCount[]
  readonly units?: readonly SwapUnit[]
  /** The government moves the household's things. */
  readonly govMove?: boolean
  readonly turnoverHousing?: boolean
  /** Average declared monthly net profit, fen. */
  readonly avgMonthlyProfit?: number
  readonly resToBiz?: ResidentialBusiness
  readonly hardship?: Hardship
  readonly ownership?: Ownership
  readonly coOwners?: readonly CoOwner[]
  /** Private. In order of priority. */
  readonly charges?: readonly Charge[]
}
