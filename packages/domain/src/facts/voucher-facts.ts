import type { IsoDate } from '../kernel/iso-date.ts'
import type { Fen } from '../money/fen.ts'

export interface VoucherUse {
  readonly date: IsoDate
  readonly amountFen: number
}

/** A housing voucher: its face, fen, the day of issue and what was bought with it. */
export interface VoucherFacts {
  readonly faceFen: number
  readonly issuedOn: IsoDate
  readonly uses: readonly VoucherUse[]
}

export interface VoucherBonus {
  readonly date: IsoDate
  readonly amountFen: Fen
  readonly bonusBp: number
  readonly bonusFen: Fen
}

export interface VoucherAccount {
  readonly uses: readonly VoucherBonus[]
  readonly bonusTotalFen: Fen
  /** Paid out without a bonus. */
  readonly leftoverCashFen: Fen
  readonly expiresOn: IsoDate
}
