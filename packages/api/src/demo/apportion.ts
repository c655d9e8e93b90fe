/**
 * Splits a whole number over weights so that the parts add up: largest remainder, ties to the earlier.
 * With the county's own total as `whole` and its zones as weights this is the identity.
 */
export function apportion(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const floors = weights.map((weight) => Math.floor((whole * weight) / sum))
  let left = whole - floors.reduce((total, part) => total + part, 0)
  const order = weights
    .map((weight, i) => ({ i, rest: (whole * weight) % sum }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of order) {
    if (left === 0) break
    floors[i] = (floors[i] ?? 0) + 1
    left -= 1
  }
  return floors
}
