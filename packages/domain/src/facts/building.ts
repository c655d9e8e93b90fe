import type { Product } from './formula.ts'
import type { SegmentSubject } from './settlement-sheet.ts'

/** A part of a building that is paid for by its area. */
export interface Building {
  /** How lines name it. */
  readonly subject: SegmentSubject
  /** 0.01 m². */
  readonly area: number
  /** What it costs today, per m². */
  readonly replacement: Product
}
