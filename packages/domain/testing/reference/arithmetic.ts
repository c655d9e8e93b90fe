/*
 * The reference evaluator's own arithmetic, in BigInt alone. It shares nothing with what it checks.
 */

/** `n ÷ d` to the nearest whole, a half away from zero. */
export function rhu(n: bigint, d: bigint): bigint {
  const doubled = (n < 0n ? -n : n) * 2n
  const quotient = (doubled + d) / (d * 2n)
  return n < 0n ? -quotient : quotient
}

export function most(...values: readonly bigint[]): bigint {
  return values.reduce((a, b) => (a > b ? a : b))
}

export function least(...values: readonly bigint[]): bigint {
  return values.reduce((a, b) => (a < b ? a : b))
}

export function total(values: readonly bigint[]): bigint {
  return values.reduce((a, b) => a + b, 0n)
}

/** The figure as a number, for an answer; a figure that a number cannot hold exactly stops the reference. */
export function plain(value: bigint): number {
  const result = Number(value)
  if (BigInt(result) !== value || !Number.isSafeInteger(result)) {
    throw new RangeError(`reference: ${value} is not a safe integer`)
  }
  return result
}
