import { AGREEMENT } from './agreement.ts'
import { EFFECT_PROPERTIES } from './effects.ts'
import { MONTH_PROPERTIES } from './months.ts'
import type { Property } from './property.ts'
import { READING_PROPERTIES } from './reading.ts'
import { SHARE_PROPERTIES } from './shares.ts'
import { SHEET_PROPERTIES } from './sheets.ts'
import { SWAP_PROPERTIES } from './swaps.ts'

/** What holds for every sheet: the ten properties of a settlement, and that nothing sound is blocked. */
export const SETTLEMENT_PROPERTIES: readonly Property[] = [
  ...SHEET_PROPERTIES,
  ...SWAP_PROPERTIES,
  ...SHARE_PROPERTIES,
  ...MONTH_PROPERTIES,
  ...EFFECT_PROPERTIES,
]

/** Everything that is proved by drawing, in the order it is proved. */
export const PROPERTIES: readonly Property[] = [
  AGREEMENT,
  ...SETTLEMENT_PROPERTIES,
  ...READING_PROPERTIES,
]
