import { assert } from '../kernel/assert.ts'
import { fen, type Fen } from './fen.ts'

/** `amount × times ÷ per` where the product is too large for one division: the same rounding in BigInt. */
function bigMulDivHalfUp(amount: number, times: number, per: number): Fen {
  const product = BigInt(amount) * BigInt(times)
  const divisor = BigInt(per)
  const magnitude = product < 0n ? -product : product
  const rounded = (magnitude * 2n + divisor) / (divisor * 2n)
  const signed = product < 0n ? -rounded : rounded
  return fen(Number(signed))
}

/** Up to here a quotient of whole numbers never reaches the next whole number by its own rounding. */
const EXACT = 2 ** 52

/**
 * `amount × times ÷ per`, rounded half away from zero to the fen: the floor of `(2 × product + per) ÷ 2 per`.
 * Exact over the whole safe range: what is past 2^52 is taken in BigInt.
 *
 * @example mulDivHalfUp(fen(101_350), 3_333, 100) // 33.33 m² at 1,013.50 yuan/m² = 3_377_996 fen
 */
export function mulDivHalfUp(amount: Fen, times: number, per: number): Fen {
  assert(
    Number.isSafeInteger(times) && Number.isSafeInteger(per) && per > 0,
    'mul-div: factors must be integers, the divisor positive',
  )
  const product = amount * times
  const doubled = 2 * Math.abs(product) + per
  if (!(doubled <= EXACT)) return bigMulDivHalfUp(amount, times, per)
  const rounded = Math.floor(doubled / (2 * per))
  return (product < 0 ? 0 - rounded : rounded) as Fen
}
