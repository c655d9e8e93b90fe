/**
 * Where one work group stands at the cut-off of a week, in households.
 * `dM`, `dS`, `dH` are the week's net changes and may be negative: an agreement can be rescinded.
 */
export interface Standing {
  readonly group: string
  /** In scope: frozen at the baseline, less approved removals. */
  readonly N: number
  /** Measured. */
  readonly M: number
  /** Signed. A compensation decision is not a signature. */
  readonly S: number
  /** Handed over. */
  readonly H: number
  readonly dM: number
  readonly dS: number
  readonly dH: number
}

export type Component = 'M' | 'S' | 'H'

export const COMPONENTS = ['M', 'S', 'H'] as const satisfies readonly Component[]

/** One printed line of a ranking. A group without tasks has `null` everywhere and is not ranked. */
export interface RankingRow {
  readonly group: string
  readonly N: number
  readonly rank: number | null
  /** Score, cumulative part and weekly part, two decimals. */
  readonly T: string | null
  readonly C: string | null
  readonly W: string | null
  /** The score as `num/den`: what was compared. */
  readonly T_exact: string | null
  readonly rates: Readonly<Record<Component, string>> | null
}
