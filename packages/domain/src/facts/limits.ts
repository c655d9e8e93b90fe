/*
 * Bounds on what may be read, far above any real household or county and low enough that no sum of a sheet
 * can leave the safe integers: the longest, 10^7 (0.01 m²) × 10^8 (fen) / 100 × 600 months of transition,
 * 200 attachments of 10^13 each and all the rest stay below 2^53.
 */

/** 100,000.00 m², for all segments of a household together too; or as many units of an attachment. */
export const MAX_QUANTITY = 10_000_000
/** One million yuan per unit. */
export const MAX_RATE_FEN = 100_000_000
/** A hundred million yuan. */
export const MAX_AMOUNT_FEN = 10_000_000_000
export const MAX_MONTHS = 600
export const MAX_SEGMENTS = 100
export const MAX_ATTACHMENTS = 200
export const MAX_UNITS = 20
export const MAX_PERSONS = 100
export const MAX_CHARGES = 20
