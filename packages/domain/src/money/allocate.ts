import { assert } from '../kernel/assert.ts'
import { fen, type Fen } from './fen.ts'

/** Rest of the division, exact: `(amount × weight) mod total`, with the whole part. */
function split(amount: bigint, weight: bigint, total: bigint): { whole: number; rest: bigint } {
  const product = amount * weight
  return { whole: Number(product / total), rest: product % total }
}

function isWeight(weight: number | bigint): boolean {
  return weight >= 0 && (typeof weight === 'bigint' || Number.isSafeInteger(weight))
}

/**
 * Splits an amount by integer weights so that the shares add up to it exactly (largest remainder).
 * Spare fen go to the largest remainders, and between equal ones to the earlier weight.
 * A negative amount is split as its opposite. Asserts that weights are not negative and not all zero.
 *
 * @example allocate(fen(10_000_000), [3, 3, 3]) // [3_333_334, 3_333_333, 3_333_333]
 */
export function allocate(amount: Fen, weights: readonly (number | bigint)[]): Fen[] {
  assert(weights.every(isWeight), 'allocate: weights must be integers ≥ 0')
  const exact = weights.map(BigInt)
  const total = exact.reduce((sum, weight) => sum + weight, 0n)
  assert(total > 0n, 'allocate: weights must have a sum above zero')
  const sign = amount < 0 ? -1 : 1
  const magnitude = Math.abs(amount)
  const parts = exact.map((weight) => split(BigInt(magnitude), weight, total))
  let spare = magnitude - parts.reduce((sum, part) => sum + part.whole, 0)
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
