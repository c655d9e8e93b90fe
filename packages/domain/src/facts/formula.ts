import type { Fen } from '../money/fen.ts'

/** What one unit of a quantity is. */
export type QuantityUnit = 'm2' | 'm3' | 'each' | 'household' | 'tree' | 'set'

/** What a rate is paid for: a unit of a quantity, a month, one move, or once. */
export type RatePer = QuantityUnit | 'month' | 'move' | 'once'

/** Which measured figure of the survey a quantity is. */
export type MeasureName =
  | 'segment-area'
  | 'recognised-area'
  | 'residential-area'
  | 'use-area'
  | 'certified-area'
  | 'quantity'
  | 'operating-area'
  | 'guarantee-area'
  | 'unit-area'
  | 'land-certificate'
  | 'footprint'

/** Which sum, known before this line, an amount is. */
export type AmountName = 'house-value' | 'rule-value' | 'appraisal' | 'monthly-profit'

/** A quantity in 0.01 of its unit. */
export interface Measured {
  readonly kind: 'measured'
  readonly what: MeasureName
  readonly value: number
  readonly unit: QuantityUnit
}

/** Land beyond the building: `max(0, from − less)`, 0.01 m². */
export interface AreaLeft {
  readonly kind: 'area-left'
  readonly from: Measured
  readonly less: Measured
  readonly value: number
}

/** Money per unit, from the rulebook at `path`. */
export interface Rate {
  readonly kind: 'rate'
  readonly fen: Fen
  readonly per: RatePer
  readonly path: string
}

/** A sum known before: an earlier line's, the appraiser's, the tax office's. */
export interface Amount {
  readonly kind: 'amount'
  readonly what: AmountName
  readonly fen: Fen
}

/** A share in basis points, from the rulebook at `path`. */
export interface Ratio {
  readonly kind: 'ratio'
  readonly bp: number
  readonly path: string
}

/** How new a building still is, in basis points: by its years, or as the appraiser saw it; never below the floor. */
export interface Newness {
  readonly kind: 'newness'
  readonly bp: number
  readonly by: 'YEAR' | 'OBSERVED'
  readonly floored: boolean
  /** Full years from completion to announcement; `null` when observed. */
  readonly years: number | null
  readonly life: number
  readonly residualBp: number
}

/** Months left of the months approved. */
export interface MonthShare {
  readonly kind: 'month-share'
  readonly remaining: number
  readonly approved: number
}

/** Moves or months, from the rulebook at `path`. */
export interface Count {
  readonly kind: 'count'
  readonly value: number
  readonly unit: 'month' | 'move'
  readonly path: string
}

/** Factors multiplied, then rounded half up to the fen once. */
export interface Product {
  readonly kind: 'product'
  readonly of: readonly Formula[]
  readonly fen: Fen
}

export interface Sum {
  readonly kind: 'sum'
  readonly of: readonly Formula[]
  readonly fen: Fen
}

export interface Extreme {
  readonly kind: 'max' | 'min'
  readonly of: readonly Formula[]
  readonly fen: Fen
}

/** What is missing to a target: `max(0, target − held)`. */
export interface Shortfall {
  readonly kind: 'shortfall'
  readonly target: Formula
  readonly held: Formula
  readonly fen: Fen
}

/** The net before and after rounding. */
export interface Rounding {
  readonly kind: 'rounding'
  readonly fromFen: Fen
  readonly toFen: Fen
  readonly fen: Fen
}

/**
 * How a line's amount came about, as data: words are put to it in each language elsewhere.
 * Nodes with `fen` are money and carry their own rounded value.
 */
export type Formula =
  | Measured
  | AreaLeft
  | Rate
  | Amount
  | Ratio
  | Newness
  | MonthShare
  | Count
  | Product
  | Sum
  | Extreme
  | Shortfall
  | Rounding

/** The nodes that are money. */
export type MoneyFormula = Rate | Amount | Product | Sum | Extreme | Shortfall | Rounding
