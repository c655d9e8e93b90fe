/**
 * The two-sided p-value of the Mann-Whitney test that both samples come from the same distribution, by the normal
 * approximation: for samples of twenty and more, without ties worth speaking of.
 */
export function mannWhitney(one: readonly number[], other: readonly number[]): number {
  const all = [
    ...one.map((value) => ({ value, isOne: true })),
    ...other.map((value) => ({ value, isOne: false })),
  ].sort((a, b) => a.value - b.value)
  let ranks = 0
  for (const [i, { isOne }] of all.entries()) if (isOne) ranks += i + 1
  const [n, m] = [one.length, other.length]
  const u = ranks - (n * (n + 1)) / 2
  const spread = Math.sqrt((n * m * (n + m + 1)) / 12)
  return 2 * upperTail(Math.abs(u - (n * m) / 2) / spread)
}

/** How much of the standard normal distribution lies above z ≥ 0 (Abramowitz and Stegun 26.2.17). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const series = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429]
  const sum = series.reduce((total, factor, i) => total + factor * t ** (i + 1), 0)
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum
}
