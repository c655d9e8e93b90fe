import { fen, type Fen } from '../money/fen.ts'
import type {
  Amount,
  AmountName,
  Count,
  Extreme,
  Formula,
  Measured,
  MeasureName,
  Product,
  QuantityUnit,
  Rate,
  RatePer,
  Ratio,
  Shortfall,
  Sum,
} from './formula.ts'
import type { Segment } from './household-facts.ts'
import type { LineSubject, SegmentSubject } from './settlement-sheet.ts'

/*
 * One maker for each kind of formula node, so that a node always has the same shape.
 * The caller states the rounded `fen`; `evaluate` recomputes it from the leaves.
 */

/** The subject of a line about the household as a whole: one for all lines. */
export const NO_SUBJECT: LineSubject = Object.freeze({ kind: 'none' })

export function segmentSubject({ id, structure, status, use }: Segment): SegmentSubject {
  return { kind: 'segment', id, structure, status, use }
}

export function measured(what: MeasureName, value: number, unit: QuantityUnit = 'm2'): Measured {
  return { kind: 'measured', what, value, unit }
}

export function rate(value: number, per: RatePer, path: string): Rate {
  return Object.freeze({ kind: 'rate', fen: fen(value), per, path })
}

export function ratio(bp: number, path: string): Ratio {
  return Object.freeze({ kind: 'ratio', bp, path })
}

export function count(value: number, unit: Count['unit'], path: string): Count {
  return Object.freeze({ kind: 'count', value, unit, path })
}

export function amount(what: AmountName, value: Fen): Amount {
  return { kind: 'amount', what, fen: value }
}

export function product(value: Fen, of: readonly Formula[]): Product {
  return { kind: 'product', of, fen: value }
}

export function sum(value: Fen, of: readonly Formula[]): Sum {
  return { kind: 'sum', of, fen: value }
}

export function extreme(kind: 'max' | 'min', value: Fen, of: readonly Formula[]): Extreme {
  return { kind, of, fen: value }
}

export function shortfall(value: Fen, target: Formula, held: Formula): Shortfall {
  return { kind: 'shortfall', target, held, fen: value }
}
