import { fen, type Fen } from './fen.ts'
import { mulDivHalfUp } from './mul-div.ts'

/** What an amount may be rounded to, in fen: the fen itself, a tenth, one, or ten yuan. */
export const ROUNDING_UNITS = [1, 10, 100, 1000] as const

export type RoundingUnit = (typeof ROUNDING_UNITS)[number]

/**
 * To a whole number of units, half away from zero.
 *
 * @example roundTo(fen(25_845_850), 100) // 25_845_900
 * @example roundTo(fen(-18_467_050), 100) // -18_467_100
 */
export function roundTo(amount: Fen, unit: RoundingUnit): Fen {
  return unit === 1 ? amount : fen(mulDivHalfUp(amount, 1, unit) * unit)
}
