import type { SwapUnit } from '@yichi/domain/facts/household-facts'

/** The three ways to settle, as a household speaks of them. */
export type Way = 'MONETARY' | 'EXCHANGE' | 'VOUCHER'

/** When the agreement is signed: in a tier of the rulebook, by its place, or after the window. */
export type When = number | 'after'

/**
 * What a visitor told the calculator, a choice at a time: one registered house and how it is settled.
 * It has no name, number or condition of a person, and it ends with the visit.
 */
export interface Calculation {
  readonly zoneCode: string | null
  readonly structure: string | null
  /** 0.01 m². */
  readonly area: number | null
  readonly buildYear: number | null
  /** The year is the middle of a decade: nobody knows better. */
  readonly roughYear: boolean
  readonly decoration: string | null
  readonly way: Way | null
  readonly when: When | null
  /** Of the home in exchange, 0.01 m². */
  readonly homeArea: number | null
  readonly home: Pick<SwapUnit, 'location' | 'delivery' | 'floor'> | null
}

export const NOTHING_CHOSEN: Calculation = {
  zoneCode: null,
  structure: null,
  area: null,
  buildYear: null,
  roughYear: false,
  decoration: null,
  way: null,
  when: null,
  homeArea: null,
  home: null,
}
