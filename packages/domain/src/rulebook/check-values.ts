import { MAX_AMOUNT_FEN, MAX_MONTHS, MAX_RATE_FEN } from '../facts/limits.ts'
import type { JsonCursor } from '../kernel/json-cursor.ts'

/** Fen per unit. */
export function checkRate(at: JsonCursor): void {
  at.integer({ min: 0, max: MAX_RATE_FEN })
}

/** A fixed sum in fen. */
export function checkSum(at: JsonCursor): void {
  at.integer({ min: 0, max: MAX_AMOUNT_FEN })
}

/** A share from nothing to the whole, basis points. */
export function checkBp(at: JsonCursor): void {
  at.integer({ min: 0, max: 10_000 })
}

export function checkMonths(at: JsonCursor): void {
  at.integer({ min: 0, max: MAX_MONTHS })
}

/** An object of named entries, at least one. */
export function checkTable(at: JsonCursor, check: (entry: JsonCursor) => void): void {
  const keys = at.keys()
  if (keys?.length === 0) at.fail('expected at least one entry')
  for (const key of keys ?? []) check(at.at(key))
}
