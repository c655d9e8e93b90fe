import { fen, type Fen } from './fen.ts'
import { mulDivHalfUp } from './mul-div.ts'

/** To whole yuan, half away from zero: 258,458.50 becomes 258,459.00 and −184,670.50 becomes −184,671.00. */
export function roundToYuan(amount: Fen): Fen {
  return fen(mulDivHalfUp(amount, 1, 100) * 100)
}
