import { assert } from '../kernel/assert.ts'
import { fen, type Fen } from './fen.ts'

/** Rest of the division, exact: `(amount × weight) mod total`, with the whole part. */
function split(amount: number, weight: number, total: number): { whole: number; rest: bigint } {
  const product = BigInt(amount) * BigInt(weight)
  const divisor = BigInt(total)
  return { whole: Number(product / divisor), rest: product % divisor }
}

/**
 * Splits an amount by integer weights so that the shares add up to it exactly (largest remainder).
 * Spare fen go to the largest remainders, and between equal ones to the earlier weight.
 * A negative amount is split as its opposite. Asserts that weights are not negative and not all zero.
 *
 * @example allocate(fen(10_000_000), [3, 3, 3]) // [3_333_334, 3_333_333, 3_333_333]
 */
export function allocate(amount: Fen, weights: readonly number[]): Fen[] {
  let total = 0
  for (const weight of weights) {
    assert(Number.isSafeInteger(weight) && weight >= 0, 'allocate: weights must be integers ≥ 0')
    total += weight
  }
  assert(
    Number.isSafeInteger(total) && total > 0,
    'allocate: weights must have a safe sum above zero',
  )
  const sign = amount < 0 ? -1 : 1
  const parts = weights.map((weight) => split(Math.abs(amount), weight, total))
  let spare = Math.abs(amount) - parts.reduce((sum, part) => sum + part.whole, 0)
  const byRest = parts.map((_, index) => index)
  byRest.sort((a, b) => {
    const difference = (parts[b]?.rest ?? 0n) - (parts[a]?.rest ?? 0n)
    return difference > 0n ? 1 : difference < 0n ? -1 : a - b
  })
  const shares = parts.map((part) => part.whole)
  for (const index of byRest) {
    if (spare === 0) break
    shares[index] = (shares[index] ?? 0) + 1
    spare -= 1
  }
  assert(spare === 0, 'allocate: fen left over')
  return shares.map((share) => fen(sign * share))
}
