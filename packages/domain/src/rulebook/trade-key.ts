import { MAX_MONTHS } from '../facts/limits.ts'

/**
 * Months of trade that a key of `resToBiz` asks for, or `null` when it is no such key.
 *
 * @example tradeMonths('ge3y') // 36
 * @example tradeMonths('ge18m') // 18
 */
export function tradeMonths(key: string): number | null {
  const match = /^ge(0|[1-9]\d{0,2})([ym])$/.exec(key)
  if (match === null) return null
  const months = Number(match[1]) * (match[2] === 'y' ? 12 : 1)
  return months <= MAX_MONTHS ? months : null
}
