import type { QuantityUnit } from '../facts/formula.ts'

/** What an attachment may be counted in. */
export const QUANTITY_UNITS = [
  'm2',
  'm3',
  'each',
  'household',
  'tree',
  'set',
] as const satisfies readonly QuantityUnit[]
