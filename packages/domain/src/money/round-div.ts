import { assert } from '../kernel/assert.ts'

/**
 * `numerator ÷ divisor`, rounded half away from zero: for areas and shares, whose products stay safe integers.
 * Money goes through `mulDivHalfUp`.
 */
export function roundDivHalfUp(numerator: number, divisor: number): number {
  assert(Number.isSafeInteger(numerator) && divisor > 0, 'round-div: not safe integers')
  const magnitude = Math.abs(numerator)
  const whole = Math.floor(magnitude / divisor)
  const rest = magnitude - whole * divisor
  const rounded = rest >= divisor - rest ? whole + 1 : whole
  return numerator < 0 ? 0 - rounded : rounded
}
