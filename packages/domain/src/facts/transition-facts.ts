import type { IsoDate } from '../kernel/iso-date.ts'
import type { Fen } from '../money/fen.ts'

/** Living on one's own arrangement, or in housing the government lends. */
export type TransitionMode = 'SELF' | 'TURNOVER'

export interface TransitionFacts {
  readonly mode: TransitionMode
  /** The agreed fee for one month, fen. */
  readonly monthlyFen: number
  readonly handoverDate: IsoDate
  readonly plannedMonths: number
  readonly deliveryDate: IsoDate
}

/** What is owed for the wait, by its parts. */
export interface TransitionEntitlement {
  readonly plannedEnd: IsoDate
  readonly regularMonths: number
  readonly overdueMonths: number
  readonly partsFen: { readonly regular: Fen; readonly overdue: Fen; readonly fitOut: Fen }
  readonly entitlementFen: Fen
}
