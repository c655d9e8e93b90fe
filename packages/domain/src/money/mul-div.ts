import { assert } from '../kernel/assert.ts'
import { fen, type Fen } from './fen.ts'

/** `amount × times ÷ per` where the product leaves the safe range: the same rounding in BigInt. */
function bigMulDivHalfUp(amount: number, times: number, per: number): Fen {
  const product = BigInt(amount) * BigInt(times)
  const divisor = BigInt(per)
  const magnitude = product < 0n ? -product : product
  const rounded = (magnitude * 2n + divisor) / (divisor * 2n)
  const signed = product < 0n ? -rounded : rounded
  return fen(Number(signed))
}

/**
 * `amount × times ÷ per`, rounded half away from zero to the fen.
 * Exact over the whole safe range: a product past 2^53 is taken in BigInt.
 *
 * @example mulDivHalfUp(fen(101_350), 3_333, 100) // 33.33 m² at 1,013.50 yuan/m² = 3_377_996 fen
 */
export function mulDivHalfUp(amount: Fen, times: number, per: number): Fen {
  assert(
    Number.isSafeInteger(times) && Number.isSafeInteger(per) && per > 0,
    'mul-div: factors must be integers, the divisor positive',
  )
  const product = amount * times
  if (!Number.isSafeInteger(product)) return bigMulDivHalfUp(amount, times, per)
  const magnitude = Math.abs(product)
  const whole = Math.floor(magnitude / per)
  const rest = magnitude - whole * per
  const rounded = rest >= per - rest ? whole + 1 : whole
  return fen(product < 0 ? 0 - rounded : rounded)
}
