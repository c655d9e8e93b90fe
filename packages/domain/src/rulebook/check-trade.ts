import type { JsonCursor } from '../kernel/json-cursor.ts'
import { checkRate } from './check-values.ts'
import { tradeMonths } from './trade-key.ts'

/** A home used for trade: the rate by time of trade, each time once however it is written. */
export function checkTrade(at: JsonCursor): void {
  const keys = at.keys()
  if (keys?.length === 0) at.fail('expected at least one entry')
  const seen = new Set<number>()
  for (const key of keys ?? []) {
    const months = tradeMonths(key)
    if (months === null) at.at(key).fail('expected ge<years>y or ge<months>m as the key')
    else if (seen.has(months)) at.at(key).fail('expected a number of months that is not used twice')
    else seen.add(months)
    checkRate(at.at(key))
  }
}
