/*
 * Bounds on what may be read, far above any real household or county and low enough that no sum of a sheet
 * can leave the safe integers: (500 lines) × (10^7 in 0.01 units) × (10^8 fen) / 100 < 2^53.
 */

/** 100,000.00 m², or as many units of an attachment. */
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
