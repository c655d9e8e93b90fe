import { fraction } from './fraction.ts'
import type { Component } from './standing.ts'

/** The formula that every number of a ranking follows. A change of any constant is a new version. */
export const FORMULA_VERSION = 'REP-RANK 1.0'

/** Points of the three stars, of 100. */
export const WEIGHTS = { M: 20, S: 40, H: 40 } as const satisfies Record<Component, number>

/** Score = 0.7 cumulative + 0.3 weekly. */
export const CUMULATIVE_SHARE = fraction(7, 10)
export const WEEKLY_SHARE = fraction(3, 10)
