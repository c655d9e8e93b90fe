import { ROUNDING_UNITS, type RoundingUnit } from '../money/round-to.ts'

/** How the lines are rounded, in the words a rulebook begins `rounding.line` with. */
export const LINE_ROUNDING = 'HALF_UP to 1 fen'

/** How a net is shared, in the words a rulebook begins `rounding.coOwner` with. */
export const SHARE_ROUNDING = 'largest remainder'

const NET_ROUNDING = /^HALF away from zero to (\d{1,4}) fen(?![A-Za-z])/

/**
 * The unit that `rounding.net` rounds the net to, or `null` when it says something that is not done here.
 *
 * @example netUnit('HALF away from zero to 100 fen, difference posted as line R01') // 100
 */
export function netUnit(text: string): RoundingUnit | null {
  const written = NET_ROUNDING.exec(text)?.[1]
  return ROUNDING_UNITS.find((unit) => String(unit) === written) ?? null
}
