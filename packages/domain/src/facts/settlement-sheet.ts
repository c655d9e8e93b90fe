import type { Fen } from '../money/fen.ts'
import type { ClauseId } from './clause-id.ts'
import type { MoneyFormula, QuantityUnit } from './formula.ts'
import type { SegmentStatus, Use, ValueClass } from './household-facts.ts'

/** Which text of the measures a sheet was computed with. */
export interface RulebookPin {
  readonly id: string
  readonly version: string
  /** Of the rulebook's canonical JSON. */
  readonly sha256: string
}

export const LINE_CODES = [
  'A01',
  'A02',
  'A03',
  'A04',
  'A05',
  'A06',
  'A07',
  'B01',
  'B02',
  'C01',
  'C02',
  'C03',
  'C04',
  'D01',
  'D02',
  'D03',
  'D04',
  'D05',
  'S01',
  'R01',
] as const

export type LineCode = (typeof LINE_CODES)[number]

/** Where in a chosen home a price applies. */
export type SwapBand = 'ENTITLEMENT' | 'GUARANTEE' | 'OVER' | 'MARKET'

/** A part of a building, as a line names it. */
export interface SegmentSubject {
  readonly kind: 'segment'
  readonly id: string
  readonly structure: string
  readonly status: SegmentStatus
  readonly use: Use
}

/** What a line is about, with the codes needed to name it. */
export type LineSubject =
  | { readonly kind: 'none' }
  | SegmentSubject
  | { readonly kind: 'class'; readonly class: ValueClass }
  | { readonly kind: 'grade'; readonly grade: string }
  | {
      readonly kind: 'attachment'
      readonly code: string
      readonly name: string
      readonly unit: QuantityUnit
    }
  | { readonly kind: 'tier'; readonly tier: string; readonly class: ValueClass }
  | { readonly kind: 'handover'; readonly withinDays: number }
  | {
      readonly kind: 'unit'
      readonly id: string
      readonly floor: number
      readonly band: SwapBand
      /** Upper end of an over-area band beyond the entitlement, 0.01 m²; `null` elsewhere. */
      readonly upTo: number | null
    }

/** One numbered line: clause, subject, formula, amount. The swap price is negative. */
export interface SheetLine {
  readonly code: LineCode
  readonly provision: ClauseId
  readonly subject: LineSubject
  readonly formula: MoneyFormula
  readonly amountFen: Fen
}

export const PAYEE_KINDS = [
  'OWNER',
  'CO_OWNER',
  'TENANT',
  'OWNER_UNIT',
  'MORTGAGEE',
  'COURT',
] as const

export type PayeeKind = (typeof PAYEE_KINDS)[number]

/** Who is paid how much; a held share waits in escrow. */
export interface SheetPayee {
  readonly id: string
  /** Only where creditors are paid before the owner. */
  readonly kind?: PayeeKind
  readonly amountFen: Fen
  readonly hold: 'ESCROW' | null
}

export type Direction = 'PAY' | 'COLLECT' | 'NIL'

/** The computed settlement of one household. The lines add up to the net. */
export interface SettlementSheet {
  readonly rulebook: RulebookPin
  /** Signing date minus announcement date, days. */
  readonly day: number
  /** The signing tier's id, `null` after the window and for a decision. */
  readonly tier: string | null
  /** 0.01 m². */
  readonly recognisedResArea: number
  readonly lines: readonly SheetLine[]
  /** Lines A to D. */
  readonly compensationFen: Fen
  /** What the chosen homes cost, positive. */
  readonly swapPriceFen: Fen
  readonly netFen: Fen
  readonly direction: Direction
  readonly monthlyTransitionFen: Fen
  /** Only when more than one hand is paid: a public tenancy, co-owners, creditors. */
  readonly payees?: readonly SheetPayee[]
}
