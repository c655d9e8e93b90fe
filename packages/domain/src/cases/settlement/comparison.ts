import type { Blocked } from '../../facts/block-code.ts'
import type { SwapUnit } from '../../facts/household-facts.ts'
import type { RulebookPin, SettlementSheet } from '../../facts/settlement-sheet.ts'
import type { IsoDate } from '../../kernel/iso-date.ts'
import type { Fen } from '../../money/fen.ts'

/** What the bonus of a voucher would be, if all of its face were used by the last day of the tier. */
export interface VoucherPromise {
  readonly months: number
  readonly until: IsoDate
  readonly bonusBp: number
  readonly bonusFen: Fen
}

/** The same choice, signed on the first day of the next tier. */
export interface NextTier {
  /** `null` after the signing window. */
  readonly tier: string | null
  readonly from: IsoDate
  readonly netFen: Fen
  /** Net then minus net now: what waiting costs is negative. */
  readonly differenceFen: Fen
}

export type OptionOutcome =
  | {
      readonly kind: 'sheet'
      readonly sheet: SettlementSheet
      /** By agreement on the day asked for; `null` when there is no later tier. */
      readonly nextTier: NextTier | null
      /** For a voucher only: its face is the net. */
      readonly voucher: readonly VoucherPromise[] | null
    }
  /** What is missing for the option to be possible. */
  | { readonly kind: 'blocked'; readonly blocked: Blocked }

export type OptionKind = 'MONETARY' | 'EXCHANGE' | 'VOUCHER'

/** One way to settle. */
export interface ComparedOption {
  readonly kind: OptionKind
  /** The homes of an exchange, none otherwise. */
  readonly units: readonly SwapUnit[]
  readonly outcome: OptionOutcome
}

/** 对比账: the ways to settle one household side by side, in the order asked for. */
export interface Comparison {
  readonly rulebook: RulebookPin
  readonly signDate: IsoDate
  readonly day: number
  readonly tier: string | null
  /** Last day of today's tier, `null` after the window. */
  readonly tierUntil: IsoDate | null
  readonly options: readonly ComparedOption[]
}
