import { assert } from '../kernel/assert.ts'
import type { Brand } from '../kernel/brand.ts'

/** An amount of money in fen (0.01 yuan): a safe integer, so that sums are exact. */
export type Fen = Brand<number, 'Fen'>

export function isFen(value: unknown): value is Fen {
  return Number.isSafeInteger(value)
}

/** The amount, or an assertion when it is not a whole, safe number of fen. */
export function fen(value: number): Fen {
  assert(Number.isSafeInteger(value), 'fen: not a safe integer')
  return (value === 0 ? 0 : value) as Fen
}

export const ZERO_FEN = fen(0)

export function addFen(a: Fen, b: Fen): Fen {
  return fen(a + b)
}

export function subtractFen(a: Fen, b: Fen): Fen {
  return fen(a - b)
}

/** A whole number of times the amount. */
export function timesFen(amount: Fen, times: number): Fen {
  return fen(amount * times)
}

export function negateFen(a: Fen): Fen {
  return fen(0 - a)
}

export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0
  for (const amount of amounts) total += amount
  return fen(total)
}

export function maxFen(a: Fen, b: Fen): Fen {
  return a >= b ? a : b
}

export function minFen(a: Fen, b: Fen): Fen {
  return a <= b ? a : b
}
