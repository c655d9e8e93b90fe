import { randomInt } from 'node:crypto'

const DIGITS = 12

/** Twelve digits for a slip of paper: 40 bits, keyed in once on a pad with digits only. */
export function newSlipCode(): string {
  return Array.from({ length: DIGITS }, () => randomInt(10)).join('')
}
